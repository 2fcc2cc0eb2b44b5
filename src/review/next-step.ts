import { isCovered, type Score } from '../scoring/score';
import type { Hesitation } from './hesitations';

/** The one thing to do differently in the next answer. */
export type NextStep =
  /** What counted most of what was not said, the heaviest first. */
  | { readonly kind: 'say'; readonly terms: readonly string[] }
  /** All was said; the longest silence before a term is left. */
  | { readonly kind: 'without-pause'; readonly hesitation: Hesitation }
  | { readonly kind: 'go-on' };

/** As many as one keeps in mind while speaking. */
const MOST_TERMS = 3;

/** Null when there is nothing to go by: no score, or a question without key terms. */
export function nextStep(score: Score | null, hesitations: readonly Hesitation[]): NextStep | null {
  if (!score || score.terms.length === 0) return null;
  const open = score.terms
    .filter(({ verdict }) => !isCovered(verdict))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST_TERMS);
  if (open.length > 0) return { kind: 'say', terms: open.map(({ term }) => term) };
  const [longest] = hesitations.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  return longest ? { kind: 'without-pause', hesitation: longest } : { kind: 'go-on' };
}

function lengthOf({ startS, endS }: Hesitation): number {
  return endS - startS;
}
