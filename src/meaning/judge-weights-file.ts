import { z } from 'zod';
import type { JudgeWeights } from '../scoring/points/judge-weights';
import { SIGNS } from '../scoring/points/point-signs';

const matrix = z.base64().transform(decoded);
const comparison = z.object({
  hidden: matrix,
  hiddenBias: matrix,
  importance: matrix,
  importanceBias: z.number(),
});
const schema = z.object({
  sizes: z.object({ vector: z.int(), projected: z.int(), hidden: z.int() }),
  projection: matrix,
  forward: comparison,
  backward: comparison,
  verdict: z.object({
    mean: matrix,
    spread: matrix,
    hidden: matrix,
    hiddenBias: matrix,
    output: matrix,
    signs: matrix,
    bias: z.number(),
  }),
});

/** Reads what `lab/scoring/judge/train.py` writes: float32 values, little-endian, as base64. Throws when it is malformed or does not fit. */
export function parseJudgeWeights(json: unknown): JudgeWeights {
  const weights = schema.parse(json);
  const { vector, projected, hidden } = weights.sizes;
  const fits =
    weights.projection.length === vector * projected &&
    weights.verdict.signs.length === SIGNS.length &&
    weights.verdict.hidden.length === (2 * hidden + SIGNS.length) * hidden;
  if (!fits) throw new Error('The weights of the judge do not fit together');
  return weights;
}

function decoded(base64: string): Float32Array {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new Float32Array(bytes.buffer);
}
