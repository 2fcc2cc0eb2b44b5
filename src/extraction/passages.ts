import type { TermWeight } from '../bank/key-term';
import { contentWords } from '../scoring/points/clauses-of-text';
import type { Candidate } from './candidate-phrases';
import type { AnswerPoint } from './points-of-answer';

/**
 * The words of the model answer that each term stands for, by term: the point it was taken from and the points right after
 * that no term was taken from. Those before the first term go to it. A heading stands for what is under it.
 */
export function passagesOf(
  points: readonly AnswerPoint[],
  terms: readonly Pick<Candidate, 'place' | 'start' | 'unit'>[],
): readonly string[] {
  const homes = terms.map((term) => homeOf(term, points));
  const first = Math.min(...homes.filter((home) => home >= 0));
  return homes.map((home, index) => {
    const heading = terms[index]?.unit.text ?? '';
    if (home < 0) return textOf(points.filter((point) => point.heading === heading)) || heading;
    const next = Math.min(points.length, ...homes.filter((other) => other > home));
    return textOf(points.slice(home === first ? 0 : home, next));
  });
}

/** Index of the point that a phrase begins in; -1 for none, as in a heading. */
export function homeOf(
  { place, start }: Pick<Candidate, 'place' | 'start'>,
  points: readonly AnswerPoint[],
): number {
  return points.findIndex((point) => point.place === place && start >= point.start && start < point.end);
}

/** From so many terms on the weights are shared out among all three; fewer are told apart by their size alone. */
const A_LIST = 8;

/**
 * Weights of terms by the size of their passages, which several terms may share: more words are more of the answer. In a list
 * the largest three tenths count most and the smallest three tenths least; of equals the worthier is larger.
 */
export function weightsOf(passages: readonly string[], worths: readonly number[]): readonly TermWeight[] {
  const sizes = passages.map(
    (passage) => Math.sqrt(contentWords(passage).length) / passages.filter((same) => same === passage).length,
  );
  const mean = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length);
  const before = (one: number, other: number) =>
    (sizes[other] ?? 0) - (sizes[one] ?? 0) || (worths[other] ?? 0) - (worths[one] ?? 0);
  const ranks = sizes.map((_, index) => index).toSorted(before);
  return sizes.map((size, index) => {
    const [share, rank] = [size / mean, ranks.indexOf(index) / sizes.length];
    if (sizes.length < A_LIST) return share > 1.25 ? 3 : share < 0.75 ? 1 : 2;
    return rank < 0.3 ? 3 : rank < 0.7 ? 2 : 1;
  });
}

function textOf(points: readonly AnswerPoint[]): string {
  return points.map(({ text }) => text).join(' ');
}
