import type { TermScore } from './score';
import { isCovered } from './score';

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

/** How many alternatives are covered, of those asked for; null for a question without. */
export function choicesMade(
  terms: readonly CountedTerm[],
): { readonly made: number; readonly asked: number } | null {
  const asked = askedFor(terms);
  if (asked === 0) return null;
  const made = itemsOf(terms).filter((item) => item.some(({ verdict }) => isCovered(verdict))).length;
  return { made: Math.min(made, asked), asked };
}

function bestChoices(
  terms: readonly CountedTerm[],
): readonly { readonly weight: number; readonly credit: number }[] {
  const items = itemsOf(terms);
  const weight = items.flat().reduce((sum, term) => sum + term.weight, 0) / Math.max(1, items.length);
  return items
    .map((item) => Math.max(...item.map(creditOf)))
    .toSorted((one, other) => other - one)
    .slice(0, askedFor(terms))
    .map((credit) => ({ weight, credit }));
}

function itemsOf(terms: readonly CountedTerm[]): readonly (readonly CountedTerm[])[] {
  const chosen = terms.filter(({ choice }) => choice !== undefined);
  return [...new Set(chosen.map(({ choice }) => choice?.item))].map((item) =>
    chosen.filter(({ choice }) => choice?.item === item),
  );
}

function askedFor(terms: readonly CountedTerm[]): number {
  return Math.max(0, ...terms.map(({ choice }) => choice?.asked ?? 0));
}

function creditOf({ credit, verdict }: CountedTerm): number {
  return credit ?? (isCovered(verdict) ? 1 : 0);
}
