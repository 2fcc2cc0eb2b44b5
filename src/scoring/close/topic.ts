import type { Weights } from './closeness';
import { TOPIC_BIAS, TOPIC_COEFFICIENTS } from './closeness-weights';
import type { MeaningWindow } from './meaning-windows';
import type { Similarities } from './similarity';

/** What tells an answer to the question from one about something else, in the order of the weights. */
export const TOPIC_SIGNS = [
  'lead', // by how much the clauses are more similar to this model answer than to the bank's others
  'ahead', // share of the bank's other model answers that a clause is less similar to, on average
  'termsAbove', // mean best similarity of the terms, above what they have elsewhere in the bank
  'length', // logarithm of the number of clauses: the best of many is more similar by chance
] as const;

/** An answer is on topic from this probability on. Higher than a half: "close" in an answer about something else is never right. */
const ON_TOPIC_PROBABILITY = 0.7;

/** A clause counts by its words, up to this many. */
const MOST_WORDS = 15;

const FITTED: Weights = { coefficients: TOPIC_COEFFICIENTS, bias: TOPIC_BIAS };

/** The signs of one answer. Zeros without clauses or terms. */
export function topicSigns(
  windows: readonly MeaningWindow[],
  { questionFits, plain, elsewhere }: Similarities,
): Float64Array {
  if (windows.length === 0 || elsewhere.length === 0) return new Float64Array(TOPIC_SIGNS.length);
  const words = windows.map(({ first, last }) => Math.min(MOST_WORDS, last - first + 1));
  const byWords = (values: readonly number[]) =>
    sum(values.map((value, index) => value * (words[index] ?? 0))) / sum(words);
  const above = elsewhere.map(({ mean }, index) => Math.max(...(plain.cosines[index] ?? [])) - mean);
  return Float64Array.of(
    byWords(questionFits.map(({ lead }) => lead)),
    byWords(questionFits.map(({ ahead }) => ahead)),
    sum(above) / above.length,
    Math.log(windows.length),
  );
}

/** Whether an answer speaks of what was asked. */
export function isOnTopic(signs: Float64Array, { coefficients, bias }: Weights = FITTED): boolean {
  const logit = signs.reduce((total, sign, at) => total + sign * (coefficients[at] ?? 0), bias);
  return 1 / (1 + Math.exp(-logit)) >= ON_TOPIC_PROBABILITY;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
