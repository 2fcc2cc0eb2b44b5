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

it('takes one sentence on the topic for none of its points', { timeout: 120_000 }, async () => {
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
  expect(score.terms.filter(({ verdict }) => verdict === 'close')).toEqual([]);
});

/** What is close in an answer that is as much on topic, and whose clauses are as close to each term, as can be. */
function closeAtMost(
  said: string,
  { terms = 1, cosine = 1, clause = said, asked = 'How fast is it?', nearMisses = [] as string[] } = {},
) {
  const answer = readAnswer(said.split(' '));
  const lexical = readLexically(keyTerm('cache hit ratio', { nearMisses }), answer, rarityIn(smallBank));
  const ofEach = <T>(one: T): readonly T[] => Array.from({ length: terms }, () => one);
  const windows = clausesOf(answer).map((window) => ({ ...window, text: clause }));
  const row = windows.map(
    () => new Float64Array(COEFFICIENTS.map((coefficient) => 10 * Math.sign(coefficient))),
  );
  const topic = new Float64Array(TOPIC_COEFFICIENTS.map((coefficient) => 10 * Math.sign(coefficient)));
  const cosines = ofEach(Float64Array.from(windows, () => cosine));
  const field = { cosines, usual: ofEach({ mean: 0, spread: 1 }) };
  const similarities = { plain: field, inContext: field, elsewhere: [], usualClause: 0, questionFits: [] };
  const meaning = { windows, similarities, rows: ofEach(row), topic };
  return closeTerms({ answer, readings: ofEach(lexical), meaning, points: [] }, { text: asked }).size;
}

it('takes a clause without words that mean something for nothing', () => {
  const said = 'So that was quite good.';
  expect(closeAtMost(said)).toBe(0);
  expect(closeAtMost(said, { clause: 'the cache serves most requests' })).toBe(1);
  const asked = 'Why does a cache serve requests?';
  expect(closeAtMost(said, { clause: 'the cache serves most requests', asked })).toBe(0);
});

it('takes a clause for two terms at most, by the words of its own', () => {
  const clause = 'the warm shards serve most lookups of our customers quickly';
  expect(closeAtMost('So that was quite good.', { terms: 4, clause })).toBe(2);
  expect(closeAtMost('So that was quite good.', { terms: 4, clause: 'warm shards serve' })).toBe(1);
});

it('takes a clause for no term of which it says a near miss, and another clause all the same', () => {
  const nearMisses = ['cold storage fees'];
  const said = 'We watched the cold storage fees.';
  expect(closeAtMost(said)).toBe(1);
  expect(closeAtMost(said, { nearMisses })).toBe(0);
  const more = `${said} Most lookups were answered from memory quickly.`;
  expect(closeAtMost(more, { nearMisses, clause: 'lookups were answered from memory' })).toBe(1);
});

it('leans on the answer as a whole where it is one, and on likeness alone in a sentence or two', () => {
  const clause = 'the cache serves most requests';
  const short = 'So that was quite good.';
  expect(closeAtMost(short, { clause, cosine: 0.45 })).toBe(0);
  expect(closeAtMost(short, { clause, cosine: 0.55 })).toBe(1);
  const long = Array.from({ length: 8 }, () => 'so that was quite good').join(' ');
  expect(closeAtMost(long, { clause, cosine: 0.45 })).toBe(1);
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
