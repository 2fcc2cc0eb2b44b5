import { layer } from './compare-pieces';
import type { JudgeWeights } from './judge-weights';

/** The last layer: the probability of one point from its compared pieces and its signs, 0–1. */
export function judgeVerdict(
  compared: readonly number[],
  signs: Float32Array,
  { verdict }: JudgeWeights,
): number {
  const scaled = signs.map((sign, at) => (sign - (verdict.mean[at] ?? 0)) / (verdict.spread[at] ?? 1));
  const hidden = layer([...compared, ...scaled], verdict.hidden, verdict.hiddenBias).map((value) =>
    Math.max(0, value),
  );
  const logit = verdict.bias + product(hidden, verdict.output) + product(scaled, verdict.signs);
  return 1 / (1 + Math.exp(-logit));
}

function product(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}
