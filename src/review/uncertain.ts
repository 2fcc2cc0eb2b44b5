import { mayBeDenied, type TermScore } from '../scoring/score';

/**
 * From this credit on, a term that counts as missed may well have been meant. `creditFor` of src/scoring/credit.ts gives a
 * missed term of a curated list this much when nearly half of its words were heard, or when the judge is sure of its point.
 */
const MAYBE_FROM = 0.25;

/** Whether the scorer itself is not sure that a term was missed. */
export function isUncertain(term: Pick<TermScore, 'verdict' | 'credit' | 'evidence'>): boolean {
  const { verdict, credit = 0 } = term;
  return mayBeDenied(term) || (verdict === 'missed' && credit >= MAYBE_FROM);
}
