import type { Bank } from '../../src/bank/bank';
import { candidatesOf } from '../../src/extraction/candidate-phrases';
import { MOST_TERMS } from '../../src/extraction/extract-key-terms';
import { type TermRelations, termRelationsOf } from '../../src/extraction/related-terms';
import { TERM_WEIGHTS } from '../../src/extraction/term-weights';
import { weigh } from '../../src/extraction/weigh-terms';
import { type ExtractionCounts, figuresOf, termsNamedBy } from './extraction-figures';
import type { LabelledTerm } from './labelled-answers';

type TermWeights = Readonly<Record<keyof typeof TERM_WEIGHTS, number>>;

/** One model answer, with all that choosing its terms needs under any weights. */
interface PreparedAnswer {
  readonly total: number;
  readonly candidates: readonly {
    /** The features that are not 0, with their places in NAMES. */
    readonly features: readonly (readonly [place: number, value: number])[];
    readonly names: readonly number[];
    readonly relations: readonly TermRelations[];
  }[];
}

/** The answers of one bank. */
export type PreparedSet = readonly PreparedAnswer[];

const NAMES = Object.keys(TERM_WEIGHTS) as readonly (keyof TermWeights)[];
const SHARED_WORDS = NAMES.indexOf('sharedWords');
const SAME_UNIT = NAMES.indexOf('sameUnit');

/** Weights stay small unless they gain: this much of their squares is taken off the F1. */
const PENALTY = 0.002;
const STEPS = 2000;
const CLIMBS = 6;

export function prepare(bank: Bank, termsOf: ReadonlyMap<number, readonly LabelledTerm[]>): PreparedSet {
  return bank.questions.flatMap((question) => {
    const terms = termsOf.get(question.number);
    if (terms === undefined) return [];
    const weighed = weigh(bank, question, candidatesOf(question));
    const candidates = weighed.map(({ candidate, features }) => ({
      features: NAMES.flatMap((name, place) => {
        const value = name === 'sharedWords' || name === 'sameUnit' ? 0 : features[name];
        return value === 0 ? [] : [[place, value] as const];
      }),
      names: termsNamedBy(candidate.text, terms),
      relations: weighed.map((other) => termRelationsOf(candidate, other.candidate)),
    }));
    return [{ total: terms.length, candidates }];
  });
}

/** The weights that climbing from nothing finds for the mean F1 of some sets: the mean of several climbs. */
export function climbedWeights(sets: readonly PreparedSet[]): readonly number[] {
  const random = randomFrom(7);
  const climbs = Array.from({ length: CLIMBS }, () => climb(sets, random));
  return NAMES.map((_, place) => climbs.reduce((sum, weights) => sum + (weights[place] ?? 0), 0) / CLIMBS);
}

export function f1Of(set: PreparedSet, weights: readonly number[]): number {
  const counts = set.map((answer) => countsOf(answer, weights));
  const sum = (count: keyof ExtractionCounts) => counts.reduce((total, one) => total + one[count], 0);
  return figuresOf({ good: sum('good'), given: sum('given'), hit: sum('hit'), total: sum('total') }).f1;
}

function climb(sets: readonly PreparedSet[], random: () => number): readonly number[] {
  const height = (weights: readonly number[]) =>
    sets.reduce((sum, set) => sum + f1Of(set, weights), 0) / sets.length -
    PENALTY * weights.reduce((sum, weight) => sum + weight * weight, 0);
  let best: readonly number[] = NAMES.map(() => 0);
  let highest = height(best);
  for (let step = 0; step < STEPS; step += 1) {
    const stride = step < STEPS / 2 ? 0.4 : 0.15;
    const moved = new Set(
      Array.from({ length: 1 + Math.floor(random() * 3) }, () => Math.floor(random() * NAMES.length)),
    );
    const next = best.map((weight, place) => (moved.has(place) ? weight + stride * normal(random) : weight));
    const reached = height(next);
    if (reached > highest) [best, highest] = [next, reached];
  }
  return best;
}

/** Chooses as `extractKeyTerms` does. */
function countsOf({ candidates, total }: PreparedAnswer, weights: readonly number[]): ExtractionCounts {
  const weightAt = (place: number) => weights[place] ?? 0;
  const worths = candidates.map(({ features }) =>
    features.reduce((sum, [place, value]) => sum + value * weightAt(place), 0),
  );
  const named = new Set<number>();
  let [good, given] = [0, 0];
  while (given < MOST_TERMS) {
    const best = worths.indexOf(Math.max(...worths));
    const chosen = candidates[best];
    if (chosen === undefined || worths[best] === Number.NEGATIVE_INFINITY) break;
    given += 1;
    good += Number(chosen.names.length > 0);
    for (const name of chosen.names) named.add(name);
    candidates.forEach(({ relations }, place) => {
      const { same, sharedWords, sameUnit } = relations[best] ?? { same: true, sharedWords: 0, sameUnit: 0 };
      const loss = weightAt(SHARED_WORDS) * sharedWords + weightAt(SAME_UNIT) * sameUnit;
      worths[place] = same ? Number.NEGATIVE_INFINITY : (worths[place] ?? 0) - loss;
    });
  }
  return { good, given, hit: named.size, total };
}

/** Numbers of 0–1 that are the same in every run: Park and Miller's generator. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Box and Muller's transform. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
}
