import type { KnownVectors } from './known-vectors';
import type { Encode } from './sentence-encoder';

/** Vectors kept at most: about 8 MB. Terms and model answers of a few banks fit; old clauses go first. */
const MOST_VECTORS = 5000;

/** Encodes each text once, and none of those `told`. The least recently used vectors are forgotten first. */
export function rememberVectors(
  encode: Encode,
  { most = MOST_VECTORS, told = new Map() }: { readonly most?: number; readonly told?: KnownVectors } = {},
): Encode {
  const known = new Map(told);

  return async (texts) => {
    const missing = [...new Set(texts)].filter((text) => !known.has(text));
    const encoded = missing.length > 0 ? await encode(missing) : [];
    const fresh = new Map(missing.map((text, index) => [text, encoded[index] ?? new Float32Array()]));
    const vectors = texts.map((text) => fresh.get(text) ?? known.get(text) ?? new Float32Array());
    texts.forEach((text, index) => {
      known.delete(text);
      known.set(text, vectors[index] ?? new Float32Array());
    });
    for (const text of known.keys()) {
      if (known.size <= most) break;
      known.delete(text);
    }
    return vectors;
  };
}
