import type { Attempt } from '../../history/attempt';
import { coverageOf } from '../../scoring/coverage';
import type { TermScore } from '../../scoring/score';

/**
 * An attempt as it was before anything was added: what only a later take brought counts as missed. It is what two answers
 * are compared by, since one that was added to has had more time. A term that an addition made better (close, then said)
 * counts as missed too: what the first take had of it is not stored.
 */
export function firstTakeOf(attempt: Attempt): Attempt {
  const [first] = attempt.takes;
  if (!first || attempt.takes.length === 1 || !attempt.score) return attempt;
  const terms = attempt.score.terms.map((term) => (isAdded(term) ? withoutAddition(term) : term));
  return { ...attempt, takes: [first], score: { ...attempt.score, terms, coverage: coverageOf(terms) } };
}

function isAdded({ evidence }: TermScore): boolean {
  return evidence !== null && evidence.take > 0;
}

function withoutAddition({ credit: _, bare: __, ...term }: TermScore): TermScore {
  return { ...term, verdict: 'missed', evidence: null };
}
