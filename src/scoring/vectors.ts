import type { Embedder } from './embedder';

export type VectorOf = (text: string) => Float32Array;

const NOTHING = new Float32Array();

/** Embeds each text once. Rejects as the embedder does. */
export async function vectorsOf(texts: readonly string[], embedder: Embedder): Promise<VectorOf> {
  const distinct = [...new Set(texts)];
  const vectors = await embedder(distinct);
  const known = new Map(distinct.map((text, index) => [text, vectors[index] ?? NOTHING]));
  return (text) => known.get(text) ?? NOTHING;
}

/** The highest cosine between any two of two sets of unit vectors; -1 when one is empty. */
export function bestCosine(ones: readonly Float32Array[], others: readonly Float32Array[]): number {
  let best = -1;
  for (const one of ones) for (const other of others) best = Math.max(best, dot(one, other));
  return best;
}

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
