import type { SimilarityField } from './similarity';

/** The other terms beside one, in one window. */
export interface OtherTerms {
  /** The best cosine of any term but this one with the window; undefined for a term without siblings. */
  bestBeside(term: number): number | undefined;
}

/** By window: each clause is about one term, so a term competes with the best of all others, and the best with the second best. */
export function otherTermsIn(field: SimilarityField, windowCount: number): readonly OtherTerms[] {
  return Array.from({ length: windowCount }, (_, window) => {
    let [leader, best, second] = [-1, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    field.cosines.forEach((cosines, term) => {
      const cosine = cosines[window] ?? 0;
      if (cosine > best) [leader, best, second] = [term, cosine, best];
      else if (cosine > second) second = cosine;
    });
    return {
      bestBeside: (term) => (field.cosines.length < 2 ? undefined : term === leader ? second : best),
    };
  });
}
