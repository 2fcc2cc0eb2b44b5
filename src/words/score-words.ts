import type { Attempt } from '../history/attempt';
import { isCovered, type Score } from '../scoring/score';
import { count, percent } from './figures';

/** How many terms were said or close. */
export function coveredIn(score: Score): number {
  return score.terms.filter(({ verdict }) => isCovered(verdict)).length;
}

/** "9 of 14 key terms". */
export function coverageLine(score: Score): string {
  return `${coveredIn(score)} of ${count(score.terms.length, 'key term')}`;
}

/** "9 of 14 key terms · 71 %" of an attempt in a list; says so when there is no figure. */
export function attemptLine({ score }: Attempt): string {
  if (!score) return 'not scored yet';
  if (score.coverage === null) return 'no key terms to score';
  return `${coverageLine(score)} · ${percent(score.coverage)}`;
}
