import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBank } from '../../src/bank/parse-bank';
import { extractKeyTerms } from '../../src/extraction/extract-key-terms';
import { applyVerdicts } from '../../src/scoring/apply-verdicts';
import { scoreAnswer } from '../../src/scoring/score-answer';
import { tokenizeText } from '../../src/scoring/words/tokens';
import { keyTerm, score, scoreTakes, spoken } from './spoken';

/** What every plain object has without anybody having put it there. */
const INHERITED = [...Object.getOwnPropertyNames(Object.prototype), 'prototype', 'then', 'length'];

const inherited = fc.constantFrom(...INHERITED);
const answer = fc
  .array(
    fc.oneof(inherited, fc.constantFrom('we', 'call', 'the', 'twenty', 'percent', 'of', '40', 'a', 'k')),
    {
      minLength: 1,
      maxLength: 20,
    },
  )
  .map((words) => words.join(' '));

describe('a word that every object of JavaScript knows', () => {
  it('is a word like any other wherever it is said', async () => {
    await fc.assert(
      fc.asyncProperty(answer, async (text) => {
        const { coverage } = await score(text, [
          keyTerm('blue-green deployments'),
          keyTerm('40% cost reduction'),
        ]);
        expect(coverage).not.toBeNaN();
      }),
      { numRuns: 100 },
    );
  });

  it.each(INHERITED)('is read as it stands: %s', (word) => {
    const letters = word.toLowerCase().replaceAll('_', ' ').trim().split(/\s+/);
    expect(tokenizeText(word).map(({ text }) => text)).toEqual(letters);
  });

  it.each(INHERITED)('can be a key term: %s', async (word) => {
    expect(await scoreTakes(`The ${word} is called first.`, word)).toMatchObject({ verdict: 'said' });
    expect(await scoreTakes('Nothing of the kind is called.', word)).toMatchObject({ verdict: 'missed' });
  });

  it.each(INHERITED)('as the id of a term gets no verdict that nobody gave: %s', async (id) => {
    const scored = await score('We call it.', [keyTerm('singletons', { id })]);
    expect(applyVerdicts(scored, {})).toEqual(scored);
    expect(applyVerdicts(scored, Object.fromEntries([[id, 'said']])).terms).toMatchObject([
      { id, verdict: 'said' },
    ]);
  });

  it('may stand in a bank, whose terms are found and whose answers are scored', async () => {
    await fc.assert(
      fc.asyncProperty(answer, inherited, async (text, word) => {
        const bank = parseBank(
          `# Code\n\n### 1. What does ${word} do?\n\nThe ${word} sets up the ${text}.\n\n### 2. And then?\n\nWe test it.\n`,
        );
        const [question] = bank.questions;
        if (!question) throw new Error('No question was parsed');
        const terms = extractKeyTerms(bank, question);
        await scoreAnswer({ bank, question, terms, transcript: spoken(text) });
      }),
      { numRuns: 25 },
    );
  });
});
