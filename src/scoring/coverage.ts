import type { TermScore } from './score';
import { alternativesIn, isCovered } from './score';

type CountedTerm = Pick<TermScore, 'weight' | 'verdict' | 'credit' | 'choice'>;

/**
 * Credit of the terms, each by its weight; 0–1. Of alternatives the best count, as many as were asked for, and each as much as
 * the others. Null without terms: not scorable is not zero.
 */
export function coverageOf(terms: readonly CountedTerm[]): number | null {
  const parts = [
    ...terms
      .filter(({ choice }) => choice === undefined)
      .map((term) => ({ weight: term.weight, credit: creditOf(term) })),
    ...bestChoices(terms),
  ];
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  return parts.reduce((sum, { weight, credit }) => sum + weight * credit, 0) / total;
}

function bestChoices(
  terms: readonly CountedTerm[],
): readonly { readonly weight: number; readonly credit: number }[] {
  const { items, asked } = alternativesIn(terms);
  const weight = items.flat().reduce((sum, term) => sum + term.weight, 0) / Math.max(1, items.length);
  return items
    .map((item) => Math.max(...item.map(creditOf)))
    .toSorted((one, other) => other - one)
    .slice(0, asked)
    .map((credit) => ({ weight, credit }));
}

function creditOf({ credit, verdict }: CountedTerm): number {
  return credit ?? (isCovered(verdict) ? 1 : 0);
}
