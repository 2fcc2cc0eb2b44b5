/** How well hits agree with a person's decisions. */
export interface MatchingFigures {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly falseHits: number;
  readonly decisions: number;
}

/** Precision, recall and F1 of hits. No hits and nothing to hit counts as 0. */
export function matchingFigures(
  pairs: readonly { readonly hit: boolean; readonly covered: boolean }[],
): MatchingFigures {
  const right = pairs.filter(({ hit, covered }) => hit && covered).length;
  const falseHits = pairs.filter(({ hit, covered }) => hit && !covered).length;
  const missed = pairs.filter(({ hit, covered }) => !hit && covered).length;
  const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return {
    f1: ratio(2 * right, 2 * right + falseHits + missed),
    precision: ratio(right, right + falseHits),
    recall: ratio(right, right + missed),
    falseHits,
    decisions: pairs.length,
  };
}
