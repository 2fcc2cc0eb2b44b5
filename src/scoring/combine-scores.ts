import { coverageOf } from './coverage';
import { mayBeDenied, type Score, type TermScore, type Verdict } from './score';

const RANK: Readonly<Record<Verdict, number>> = { said: 3, close: 2, denied: 1, missed: 0 };

/** What was said and may have been denied comes before what surely was. */
const ASKED_RANK = 1.5;

function rankOf(term: TermScore): number {
  return mayBeDenied(term) ? ASKED_RANK : RANK[term.verdict];
}

/**
 * Adds up the takes of one attempt: per term the best verdict of any take, with `evidence.take` set to the index of that
 * take. Earlier takes win ties. The scores must be of the same terms; none at all gives an empty score.
 */
export function combineScores(scores: readonly Score[]): Score {
  const [first] = scores;
  if (first === undefined) return { scorer: '', coverage: null, terms: [], meaning: false };
  const terms = first.terms.map((term) => {
    let best: TermScore = term;
    let bestTake = 0;
    scores.forEach((score, take) => {
      const other = score.terms.find((candidate) => candidate.id === term.id);
      if (other !== undefined && rankOf(other) > rankOf(best)) [best, bestTake] = [other, take];
    });
    const credits = scores.flatMap((score) => score.terms.find(({ id }) => id === term.id)?.credit ?? []);
    return {
      ...best,
      ...(best.evidence === null ? {} : { evidence: { ...best.evidence, take: bestTake } }),
      ...(credits.length === 0 ? {} : { credit: Math.max(...credits) }),
    };
  });
  return {
    scorer: first.scorer,
    coverage: coverageOf(terms),
    terms,
    meaning: scores.every((score) => score.meaning),
  };
}
