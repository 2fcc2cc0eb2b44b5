import type { SimilarityField } from './similarity';

/** Who competes for a window. */
export interface Rivals {
  /** The best cosine of any other term with the window; undefined for a term without siblings. */
  rivalOf(term: number): number | undefined;
}

/** By window: each clause is about one term, so the second best of a window rivals the best, and the best all others. */
export function rivalsIn(field: SimilarityField, windowCount: number): readonly Rivals[] {
  return Array.from({ length: windowCount }, (_, window) => {
    let [leader, best, second] = [-1, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    field.cosines.forEach((cosines, term) => {
      const cosine = cosines[window] ?? 0;
      if (cosine > best) [leader, best, second] = [term, cosine, best];
      else if (cosine > second) second = cosine;
    });
    return {
      rivalOf: (term) => (field.cosines.length < 2 ? undefined : term === leader ? second : best),
    };
  });
}
