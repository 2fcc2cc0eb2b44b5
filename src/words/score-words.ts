import type { Attempt } from '../history/attempt';
import { alternativesIn, isCovered, type Score } from '../scoring/score';
import { count, percent } from './figures';

/** How many terms were said or close. */
export function coveredIn(score: Score): number {
  return score.terms.filter(({ verdict }) => isCovered(verdict)).length;
}

/** "9 of 14 key terms". */
export function coverageLine(score: Score): string {
  return `${coveredIn(score)} of ${count(score.terms.length, 'key term')}`;
}

/** "4 of the 4 asked for", of a question that wants only some of what the model answer offers; null for any other. */
export function choiceLine({ terms }: Score): string | null {
  const { items, asked } = alternativesIn(terms);
  if (asked === 0) return null;
  const made = items.filter((item) => item.some(({ verdict }) => isCovered(verdict))).length;
  return `${Math.min(made, asked)} of the ${asked} asked for`;
}

/** "9 of 14 key terms · 71 %" of an attempt in a list; says so when there is no figure. */
export function attemptLine({ score }: Attempt): string {
  if (!score) return 'not scored yet';
  if (score.coverage === null) return 'no key terms to score';
  return `${coverageLine(score)} · ${percent(score.coverage)}`;
}
