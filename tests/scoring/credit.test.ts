import { expect, it } from 'vitest';
import { creditFor } from '../../src/scoring/credit';
import { readAnswer } from '../../src/scoring/spoken-answer';
import { readLexically } from '../../src/scoring/words/lexical-reading';
import { rarityIn } from '../../src/scoring/words/rarity';
import { bank, keyTerm } from './spoken';

/** What a missed term counts whose point the judge doubts. */
function creditOf(wording: string, text: string): number {
  const lexical = readLexically(keyTerm(wording), readAnswer(text.split(' ')), rarityIn(bank));
  const sentence = { first: 0, last: 0, text };
  return creditFor('missed', lexical, undefined, { passage: wording, probability: 0.3, sentence });
}

it('counts a missed term in part where words of it were heard, the more the more of them', () => {
  const half = creditOf('explain decisions plainly', 'We explain the decisions.');
  const less = creditOf('explain decisions plainly', 'We publish the decisions.');
  expect(less).toBeLessThan(half);
  expect(half).toBeGreaterThan(0.2);
  expect(half).toBeLessThanOrEqual(0.5);
  expect(creditOf('explain decisions plainly', 'We publish the minutes.')).toBe(0);
});

it('counts nothing of a term whose number is missing', () => {
  expect(creditOf('40% lower costs', 'We lower the costs.')).toBe(0);
});
