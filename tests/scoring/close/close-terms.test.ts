import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readBankFile } from '../../../scripts/scoring/bank-file';
import { openNodeEncoder } from '../../../scripts/scoring/node-encoder';
import { parseKnownVectors } from '../../../src/meaning/known-vectors';
import { rememberVectors } from '../../../src/meaning/remembered-vectors';
import { SENTENCE_MODEL } from '../../../src/meaning/weights-files';
import { closeTerms } from '../../../src/scoring/close/close-terms';
import { COEFFICIENTS, TOPIC_COEFFICIENTS } from '../../../src/scoring/close/closeness-weights';
import { clausesOf } from '../../../src/scoring/close/meaning-windows';
import { scoreAnswer } from '../../../src/scoring/score-answer';
import { readAnswer } from '../../../src/scoring/spoken-answer';
import { readLexically } from '../../../src/scoring/words/lexical-reading';
import { rarityIn } from '../../../src/scoring/words/rarity';
import { keyTerm, bank as smallBank, spoken } from '../spoken';

it('takes one sentence on the topic for two points at most, not for the whole answer', {
  timeout: 120_000,
}, async () => {
  const { bank, curated } = readBankFile('public/banks/mlops.md', { curated: true });
  const question = bank.questions.find(({ number }) => number === 6);
  if (!question) throw new Error('The bank has no question 6.');
  const encoder = await openNodeEncoder();
  // As in the browser, which does not read the model answers anew: their vectors come with the bank.
  const vectors: unknown = JSON.parse(readFileSync('public/banks/mlops.vectors.json', 'utf8'));
  const told = parseKnownVectors(vectors, SENTENCE_MODEL);
  const score = await scoreAnswer(
    {
      bank,
      question,
      terms: curated.get(6) ?? [],
      transcript: spoken('So depth ops and ML ops share a lot of principles, both focus on'),
    },
    rememberVectors(encoder.encode, { told }),
  );
  await encoder.close();
  expect(score.meaning).toBe(true);
  const close = score.terms.filter(({ verdict }) => verdict === 'close');
  expect(close.length).toBeGreaterThan(0); // it is on topic: the limit is what holds the rest back
  expect(close.length).toBeLessThanOrEqual(2);
});

it('takes a clause without words that mean something for nothing', () => {
  const answer = readAnswer('So that was quite good.'.split(' '));
  const lexical = readLexically(keyTerm('cache hit ratio'), answer, rarityIn(smallBank));
  const windows = clausesOf(answer);
  const row = [new Float64Array(COEFFICIENTS.map((coefficient) => 10 * Math.sign(coefficient)))]; // as close as can be
  const topic = new Float64Array(TOPIC_COEFFICIENTS.map((coefficient) => 10 * Math.sign(coefficient)));
  const field = { cosines: [Float64Array.of(1)], usual: [{ mean: 0, spread: 1 }] };
  const similarities = { plain: field, inContext: field, elsewhere: [], usualClause: 0, questionFits: [] };
  const meaning = { windows, similarities, rows: [row], topic };
  const closeIn = (text: string, asked = 'How fast is it?') => {
    const told = { ...meaning, windows: windows.map((window) => ({ ...window, text })) };
    return closeTerms({ answer, readings: [lexical], meaning: told, points: [] }, { text: asked }).size;
  };
  expect(closeIn('So that was quite good.')).toBe(0);
  expect(closeIn('the cache serves most requests')).toBe(1);
  expect(closeIn('the cache serves most requests', 'Why does a cache serve requests?')).toBe(0);
});

it('gives what says one term already to no other', { timeout: 120_000 }, async () => {
  const { bank, curated } = readBankFile('public/banks/mlops.md', { curated: true });
  const question = bank.questions.find(({ number }) => number === 6);
  if (!question) throw new Error('The bank has no question 6.');
  const encoder = await openNodeEncoder();
  const score = await scoreAnswer(
    {
      bank,
      question,
      terms: curated.get(6) ?? [],
      transcript: spoken('Opt and ML Opt share a lot of principles, both focus on automation and CI CD.'),
    },
    rememberVectors(encoder.encode),
  );
  await encoder.close();
  expect(score.terms.flatMap(({ term, verdict }) => (verdict === 'said' ? [term] : []))).toEqual([
    'automation',
    'CI/CD',
  ]);
  const close = score.terms.filter(({ verdict }) => verdict === 'close');
  expect(close.map(({ evidence }) => evidence?.quote).join(' ')).not.toContain('focus on automation');
});
