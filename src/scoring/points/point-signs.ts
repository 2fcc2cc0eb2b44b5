import { isNegator } from '../english/negators';
import { SMALL_NUMBERS } from '../english/number-words';
import type { TokenRows } from './token-rows';

/** What is compared of a text besides its word pieces. */
export interface PlainFacts {
  readonly denies: boolean;
  /** Its numbers up to nineteen and those in digits, as digits. */
  readonly numbers: ReadonlySet<string>;
}

const UNMARKED = new Set(['cant', 'dont', 'doesnt', 'didnt', 'isnt', 'arent', 'wont']);

export function factsOf(text: string): PlainFacts {
  const words = text.toLowerCase().match(/[a-z']+/g) ?? [];
  return {
    denies: words.some((word) => isNegator(word) || UNMARKED.has(word) || word.endsWith("n't")),
    numbers: new Set([
      ...(text.match(/\d+(?:\.\d+)?/g) ?? []),
      ...words.flatMap((word) => SMALL_NUMBERS[word] ?? []).map(String),
    ]),
  };
}

/** A point of the model answer as it is looked for: its rows and, by row, how much the question gives away. */
export interface PointRows {
  readonly rows: TokenRows;
  /** Best cosine of each row with any word piece of the question. */
  readonly given: Float32Array;
  readonly facts: PlainFacts;
  /** How much the point counts among the others of its question, such as the root of its words. */
  readonly size: number;
}

/** How fully one point was found, each 0–1 or a little below. */
export interface PointFinding {
  /** Mean over its word pieces of the best cosine with the answer, what the question gives away counted less. */
  readonly own: number;
  /** The same, all alike. */
  readonly plain: number;
  /** How far the cosines lie above what the question alone gives. */
  readonly above: number;
}

export function findingOf(found: Float32Array, given: Float32Array): PointFinding {
  const weights = given.map(ownShare);
  return {
    own: weightedMean(found, weights),
    plain: mean(found),
    above:
      sum(found.map((value, at) => Math.max(0, value - (given[at] ?? 0)))) /
      sum(given.map((value) => 1.02 - value)),
  };
}

/** How much a word piece counts that has this cosine with the question: those it gives away say little. */
export function ownShare(given: number): number {
  return Math.min(1, Math.max(0.15, 1 - (given - 0.5) / 0.5));
}

/** What the judge's last layer takes beside the compared pieces, in the order of its weights. */
export const SIGNS = [
  'own', // how fully the point was found, see PointFinding
  'plain',
  'above',
  'inBest', // how fully in the one sentence that has most of it
  'modelFound', // how fully the points were found together
  'least', // how fully the least of them
  'answerInModel', // how much of the answer the model answer says too
  'aboveTogether', // the points' `above`, by their size
  'turnedRound', // the sentence denies and the point does not, or the other way round
  'sentenceDenies',
  'pointDenies',
  'numbersHeard', // share of the point's numbers; 1 without numbers
  'hasNumbers',
] as const;

export interface AnswerFindings {
  /** Over the word pieces of all points, as `PointFinding.own`. */
  readonly modelFound: number;
  /** Over the word pieces of the answer: their best cosines with the model answer, as `own`. */
  readonly answerInModel: number;
  readonly facts: PlainFacts;
}

/** The signs of every point. */
export function signsOf(
  points: readonly (PointRows & PointFinding & { readonly inBest: number; readonly bestFacts: PlainFacts })[],
  answer: AnswerFindings,
): readonly Float32Array[] {
  const least = Math.min(...points.map(({ own }) => own));
  const sizes = Float32Array.from(points, ({ size }) => size);
  const above = weightedMean(
    Float32Array.from(points, (point) => point.above),
    sizes,
  );
  return points.map((point) => {
    const { facts, bestFacts } = point;
    const heard = [...facts.numbers].filter((number) => answer.facts.numbers.has(number)).length;
    return Float32Array.of(
      point.own,
      point.plain,
      point.above,
      point.inBest,
      answer.modelFound,
      least,
      answer.answerInModel,
      above,
      Number(bestFacts.denies !== facts.denies),
      Number(bestFacts.denies),
      Number(facts.denies),
      facts.numbers.size > 0 ? heard / facts.numbers.size : 1,
      Number(facts.numbers.size > 0),
    );
  });
}

export function weightedMean(values: Float32Array, weights: Float32Array): number {
  const total = sum(weights);
  return total > 0 ? sum(values.map((value, at) => value * (weights[at] ?? 0))) / total : 0;
}

function mean(values: Float32Array): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}

function sum(values: Float32Array): number {
  return values.reduce((total, value) => total + value, 0);
}
