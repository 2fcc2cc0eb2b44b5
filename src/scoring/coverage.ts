import type { TermScore, Verdict } from './score';
import { alternativesIn, isCovered, isHardlyExplained } from './score';

type CountedTerm = Pick<TermScore, 'weight' | 'verdict' | 'credit' | 'choice' | 'bare'>;

/** Terms that count in the same way: what they weigh together, and how much of that counts. */
export interface CoveragePart {
  /** `named` is said with nothing about it, `touched` with little; alternatives make a part of their own, whatever their verdicts. */
  readonly way: Verdict | 'named' | 'touched' | 'alternatives';
  readonly terms: number;
  readonly weight: number;
  readonly counted: number;
}

const WAYS: readonly CoveragePart['way'][] = ['said', 'touched', 'named', 'close', 'missed', 'denied'];

/**
 * What coverage is made of: credit of the terms, each by its weight. Of alternatives the best count, as many as were asked for, and
 * each as much as the others. Ways in which no term counts are left out.
 */
export function coverageParts(terms: readonly CountedTerm[]): readonly CoveragePart[] {
  const single = terms.filter(({ choice }) => choice === undefined);
  const parts = [
    ...WAYS.map((way) => {
      const alike = single.filter((term) => wayOf(term) === way);
      return partOf(
        way,
        alike.length,
        alike.map((term) => ({ weight: term.weight, credit: creditOf(term) })),
      );
    }),
    partOf('alternatives', terms.length - single.length, bestChoices(terms)),
  ];
  return parts.filter((part) => part.terms > 0);
}

/** The share of all weight that counts, 0–1. Null without terms: not scorable is not zero. */
export function coverageOf(terms: readonly CountedTerm[]): number | null {
  const parts = coverageParts(terms);
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  if (weight === 0) return null;
  return parts.reduce((sum, { counted }) => sum + counted, 0) / weight;
}

interface Counted {
  readonly weight: number;
  readonly credit: number;
}

function partOf(way: CoveragePart['way'], terms: number, counted: readonly Counted[]): CoveragePart {
  return {
    way,
    terms,
    weight: counted.reduce((sum, { weight }) => sum + weight, 0),
    counted: counted.reduce((sum, { weight, credit }) => sum + weight * credit, 0),
  };
}

function wayOf(term: CountedTerm): CoveragePart['way'] {
  if (term.bare) return 'named';
  return term.verdict === 'said' && isHardlyExplained(term) ? 'touched' : term.verdict;
}

function bestChoices(terms: readonly CountedTerm[]): readonly Counted[] {
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
