import type { TermScore } from './score';
import { isCovered } from './score';

/** Weight of the covered terms, of all; 0–1. Null without terms: not scorable is not zero. */
export function coverageOf(terms: readonly Pick<TermScore, 'weight' | 'verdict'>[]): number | null {
  const total = terms.reduce((sum, term) => sum + term.weight, 0);
  if (total === 0) return null;
  return terms.filter((term) => isCovered(term.verdict)).reduce((sum, term) => sum + term.weight, 0) / total;
}
