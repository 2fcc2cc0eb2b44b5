import type { Bank, Question } from '../bank/bank';
import type { KeyTerm } from '../bank/key-term';
import { backgroundTexts } from './background';
import type { Embedder } from './embedder';
import type { MeaningWindow } from './meaning-windows';
import type { Rarity } from './rarity';
import { contextOf } from './term-context';

/** How similar one way of putting the terms is to an answer. Outer index: term; inner: window. */
export interface SimilarityField {
  /** Best cosine of any wording. */
  readonly cosines: readonly Float64Array[];
  /** The term's usual best cosine with what the bank says elsewhere, and its spread. */
  readonly usual: readonly { readonly mean: number; readonly spread: number }[];
}

export interface Similarities {
  readonly plain: SimilarityField;
  readonly inContext: SimilarityField;
}

/** Keeps a term that is equally unlike everything from getting huge scores. Cosines of MiniLM vary by about .1. */
const LEAST_SPREAD = 0.03;

/** What MiniLM gives for a term and unrelated sentences. Banks of few questions lean on it: their own background says little. */
const ANY_BANK = { mean: 0.18, spread: 0.13 };
const ENOUGH_QUESTIONS = 8;

/** Embeds an answer's windows, the terms and the bank's background, and compares them. Rejects as the embedder does. */
export async function measureSimilarity(
  input: { readonly bank: Bank; readonly question: Question; readonly terms: readonly KeyTerm[] },
  windows: readonly MeaningWindow[],
  rarity: Rarity,
  embedder: Embedder,
): Promise<Similarities> {
  const contexts = input.terms.map((term) => contextOf(term, input.question, rarity));
  const background = backgroundTexts(input.bank, input.question);
  const vectors = await vectorsOf(
    [
      ...windows.map((window) => window.text),
      ...contexts.flatMap((context) => [...context.plain, ...context.inContext]),
      ...background.flat(),
    ],
    embedder,
  );
  const field = (wordings: readonly (readonly string[])[]): SimilarityField => ({
    cosines: wordings.map((own) =>
      Float64Array.from(windows, (window) => bestCosine(own, [window.text], vectors)),
    ),
    usual: wordings.map((own) => usualOf(background.map((texts) => bestCosine(own, texts, vectors)))),
  });
  return {
    plain: field(contexts.map((context) => context.plain)),
    inContext: field(contexts.map((context) => context.inContext)),
  };
}

/**
 * Embeds everything about a question that doesn't depend on an answer, so that the first answer is scored as fast as the
 * next. The embedder must remember its vectors.
 */
export async function prepareSimilarity(
  input: { readonly bank: Bank; readonly question: Question; readonly terms: readonly KeyTerm[] },
  rarity: Rarity,
  embedder: Embedder,
): Promise<void> {
  await measureSimilarity(input, [], rarity, embedder);
}

async function vectorsOf(
  texts: readonly string[],
  embedder: Embedder,
): Promise<ReadonlyMap<string, Float32Array>> {
  const distinct = [...new Set(texts)];
  const vectors = await embedder(distinct);
  return new Map(distinct.map((text, index) => [text, vectors[index] ?? new Float32Array()]));
}

function bestCosine(
  own: readonly string[],
  others: readonly string[],
  vectors: ReadonlyMap<string, Float32Array>,
): number {
  let best = -1;
  for (const one of own)
    for (const other of others) best = Math.max(best, dot(vectors.get(one), vectors.get(other)));
  return best;
}

function dot(one: Float32Array | undefined, other: Float32Array | undefined): number {
  if (one === undefined || other === undefined) return 0;
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

function usualOf(cosines: readonly number[]): { readonly mean: number; readonly spread: number } {
  if (cosines.length === 0) return ANY_BANK;
  const own = Math.min(1, cosines.length / ENOUGH_QUESTIONS);
  const mean = cosines.reduce((sum, cosine) => sum + cosine, 0) / cosines.length;
  const variance = cosines.reduce((sum, cosine) => sum + (cosine - mean) ** 2, 0) / cosines.length;
  const spread = Math.sqrt(variance) + LEAST_SPREAD;
  return {
    mean: own * mean + (1 - own) * ANY_BANK.mean,
    spread: own * spread + (1 - own) * ANY_BANK.spread,
  };
}
