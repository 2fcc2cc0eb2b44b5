import type { Candidate } from './candidate';
import type { Page } from './page';

/**
 * The folds, without those that are sections: where none of the outermost folds asks and each opens with another fold. (An empty fold that
 * is not closed seems to do so, too.)
 */
export function questionFolds(page: Page): readonly Candidate[] {
  const folds = page.candidates.filter(({ kind }) => kind === 'summary');
  const isWithin = (inner: Candidate | undefined, outer: Candidate | undefined) => {
    const own = outer && page.pieces[outer.index]?.within.at(-1);
    return own !== undefined && inner !== undefined && (page.pieces[inner.index]?.within ?? []).includes(own);
  };
  const sections = new Set<Candidate>();
  let outer: Candidate | undefined;
  for (const [at, fold] of folds.entries()) {
    if (isWithin(fold, outer)) continue;
    const inner = folds[at + 1];
    const opensWithFold =
      isWithin(inner, fold) && page.answerWeight(fold.index + 1, inner?.index ?? fold.index) === 0;
    if (fold.asks || fold.numbered || !opensWithFold) return folds;
    sections.add(fold);
    outer = fold;
  }
  return folds.filter((fold) => !sections.has(fold));
}
