import { describe, expect, it } from 'vitest';
import type { Bank } from '../../../src/bank/bank';
import { scoreAnswer } from '../../../src/scoring/score-answer';
import { keyTerm, spoken } from '../spoken';
import { HELD_OUT, type SubjectCase, TUNED } from './subject-sentences';

/** Whether a term of a one-sentence model answer counts as denied. */
async function isDenied({ term, model, answer }: SubjectCase): Promise<boolean> {
  const question = {
    id: 'q1',
    number: 1,
    text: 'What can you tell about it?',
    section: 'All',
    answer: [{ kind: 'paragraph', label: null, text: model, ordinal: null, depth: 0 } as const],
    placeholders: [],
  };
  const bank: Bank = { id: 'one', title: 'One', sections: ['All'], questions: [question] };
  const score = await scoreAnswer({ bank, question, terms: [keyTerm(term)], transcript: spoken(answer) });
  return score.terms[0]?.verdict === 'denied';
}

/** How many sentences are judged rightly, and which denials are not heard. */
async function figuresOver(cases: readonly SubjectCase[]) {
  const verdicts = await Promise.all(cases.map(isDenied));
  const wrong = cases.filter((one, at) => one.denied !== verdicts[at]);
  return { right: cases.length - wrong.length, unheard: wrong.filter(({ denied }) => denied).length };
}

describe('a denial is of its subject', () => {
  it.each([
    ['that the rules were written by', TUNED, 22, 1],
    ['that no rule was written by', HELD_OUT, 20, 0],
  ] as const)('in sentences %s', async (which, cases, least, most) => {
    const { right, unheard } = await figuresOver(cases);
    console.info(`denials in sentences ${which}: ${right} of ${cases.length} right, ${unheard} not heard`);
    expect(right).toBeGreaterThanOrEqual(least);
    expect(unheard).toBeLessThanOrEqual(most);
  });
});

it.each([
  ['There is no data drift detection.', true],
  ['We watch the rates and there is no data drift detection.', true],
  ['The short header has no drift detection.', false], // the long one does
])('%s', async (answer, denied) => {
  const model = 'The long header has feature drift detection.';
  expect(await isDenied({ term: 'feature drift detection', model, answer, denied })).toBe(denied);
});
