import { coverageOf } from './coverage';
import { mayBeDenied, type Score, type Verdict } from './score';

/**
 * The user has the last word: their verdicts by term id replace the scorer's, coverage follows. The words the scorer pointed
 * at stay as evidence, with the reason `user`. Ids that the score doesn't have are ignored.
 */
export function applyVerdicts(score: Score, verdicts: Readonly<Record<string, Verdict>>): Score {
  const byTerm = new Map(Object.entries(verdicts)); // a term may have the id "constructor"
  const terms = score.terms.map((term) => {
    const verdict = byTerm.get(term.id);
    if (verdict === undefined) return term;
    const { credit: _, bare: __, ...others } = term; // what the user says counts wholly or not at all
    if (verdict === term.verdict && !mayBeDenied(term)) return others;
    return {
      ...others,
      verdict,
      evidence: term.evidence === null ? null : { ...term.evidence, reason: { kind: 'user' } as const },
    };
  });
  return { ...score, coverage: coverageOf(terms), terms };
}
