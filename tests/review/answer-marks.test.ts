import { expect, it } from 'vitest';
import { markedTerms, markedText } from '../../src/review/answer-marks';
import type { TermScore } from '../../src/scoring/score';

const termOf = (id: string, term: string): TermScore => ({
  id,
  term,
  kind: 'concept',
  weight: 2,
  verdict: 'said',
  evidence: null,
});

function markedIn(text: string, terms: readonly TermScore[], sentence: string | null = null) {
  const marked = markedTerms({ terms }, { answer: text, terms: [], sentenceOf: () => sentence });
  return markedText(text, marked).map((piece) => [piece.text, piece.term?.termId ?? null]);
}

it('marks whole words in any case, with hyphens and plurals', () => {
  expect(markedIn('Feature-Stores hold features; pipelines feed.', [termOf('fs', 'feature store')])).toEqual([
    ['Feature-Stores', 'fs'],
    [' hold features; pipelines feed.', null],
  ]);
});

it('marks the longer of two terms in one place, and the shorter elsewhere', () => {
  expect(markedIn('data drift, then drift', [termOf('d', 'drift'), termOf('dd', 'data drift')])).toEqual([
    ['data drift', 'dd'],
    [', then ', null],
    ['drift', 'd'],
  ]);
});

it('marks the sentence of a term that the answer holds in no such words', () => {
  expect(markedIn('for the crust', [termOf('s', 'steam')], 'Oven: for the crust')).toEqual([
    ['for the crust', 's'],
  ]);
});

it('takes signs in a term for what they are, and leaves the text whole', () => {
  expect(markedIn('C++ (fast) and C', [termOf('c', 'C++ (fast)')])).toEqual([
    ['C++ (fast)', 'c'],
    [' and C', null],
  ]);
});

it('marks no part of a word, in any script, and misses none that begins in one', () => {
  const marked = (text: string, term: string) =>
    markedIn(text, [termOf('t', term)]).filter(([, id]) => id !== null);
  expect(marked('redrift, driftéd, 2drift and drifting', 'drift')).toEqual([]);
  expect(marked('ba a a', 'a a')).toEqual([['a a', 't']]);
});
