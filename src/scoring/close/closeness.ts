import type { ClosenessRow } from './closeness-features';
import { BIAS, COEFFICIENTS } from './closeness-weights';

/** A term counts as close from this probability on; above a half, because a wrong "close" costs more trust than a missed one. */
export const CLOSE_PROBABILITY = 0.56;

export interface Weights {
  readonly coefficients: readonly number[];
  readonly bias: number;
}

export interface Closeness {
  /** Probability that a fair listener takes the term as conveyed, 0–1. */
  readonly probability: number;
  /** The window that speaks most for it; -1 where none can. */
  readonly window: number;
}

const FITTED: Weights = { coefficients: COEFFICIENTS, bias: BIAS };

/** The best window decides, so that more talk never makes a term less close. Windows that can't convey it are left out. */
export function closenessOf(
  row: ClosenessRow,
  weights: Weights = FITTED,
  leftOut: ReadonlySet<number> = new Set(),
): Closeness {
  let best = Number.NEGATIVE_INFINITY;
  let window = -1;
  row.forEach((features, index) => {
    const logit = features.reduce(
      (sum, value, at) => sum + value * (weights.coefficients[at] ?? 0),
      weights.bias,
    );
    if (logit > best && !leftOut.has(index)) [best, window] = [logit, index];
  });
  return { probability: 1 / (1 + Math.exp(-best)), window };
}
