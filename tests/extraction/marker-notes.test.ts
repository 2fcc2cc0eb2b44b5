import { describe, expect, it } from 'vitest';
import { parseBank } from '../../src/bank/parse-bank';
import { extractKeyTerms } from '../../src/extraction/extract-key-terms';
import { isMarkerNote } from '../../src/extraction/marker-notes';

describe('a note to the marker', () => {
  it.each([
    'The answer may be rounded to two decimal places.',
    'It is also sufficient to name the organ without its function.',
    'Do not accept "it melts".',
    'Accept any reasonable example.',
    'Partial credit if only one valve is named.',
    '1 point for each correct chamber',
    '0.5 marks per valve',
    'Award one mark for the unit.',
    'One of the following reasons is considered fully correct',
  ])('is told: %s', (text) => {
    expect(isMarkerNote(text)).toBe(true);
  });

  it.each([
    'The answer is a contract in writing.',
    'It is sufficient to heat the pan for a minute.',
    'We accept returns within 30 days.',
    'The striker got two points and an award.',
    'The full credit risk stays with the bank.',
    'One of the following trains is late.',
  ])('is not what belongs to the matter: %s', (text) => {
    expect(isMarkerNote(text)).toBe(false);
  });

  it('gives no key term, nor do the points behind a sentence', () => {
    const bank = parseBank(
      '# Heart\n\n## 1. How is blood kept from flowing back?\n\nThe valves close behind the blood (0.5 points). The answer may be given as a drawing of two chambers.\n',
    );
    const [question] = bank.questions;
    expect(question && extractKeyTerms(bank, question).map(({ term }) => term)).toEqual([
      'valves close behind the blood',
    ]);
  });
});
