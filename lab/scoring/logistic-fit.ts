import type { Weights } from '../../src/scoring/close/closeness';
import { closenessOf } from '../../src/scoring/close/closeness';
import type { ClosenessRow } from '../../src/scoring/close/closeness-features';
import { newton } from './newton';

/** One decision: the features of every window, and what a person decided. */
export interface Example {
  readonly row: ClosenessRow;
  readonly covered: boolean;
  /** How much it counts; 1 on average. */
  readonly weight: number;
}

/** Rounds of choosing each example's best window and fitting again; it settles after three or four. */
const ROUNDS = 5;

/** Logistic regression on standardised columns, with a ridge penalty; the weights are for the columns as they are. */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  targets: readonly boolean[],
  weights: readonly number[],
): Weights {
  return inUnits(rows, scaleOf(rows), targets, weights);
}

/**
 * Logistic regression whose input is the best window of each example under the weights themselves. Starts from the window
 * that has most of the feature `startBy`. Examples without windows are left out.
 */
export function fitCloseness(examples: readonly Example[], startBy: number): Weights {
  const usable = examples.filter(({ row }) => row.length > 0);
  const scale = scaleOf(usable.flatMap(({ row }) => row.map((features) => [...features])));
  let chosen = usable.map(({ row }) =>
    row.reduce(
      (best, features, at) => ((features[startBy] ?? 0) > (row[best]?.[startBy] ?? 0) ? at : best),
      0,
    ),
  );
  let weights: Weights = { coefficients: [], bias: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    weights = inUnits(
      usable.map(({ row }, index) => [...(row[chosen[index] ?? 0] ?? [])]),
      scale,
      usable.map(({ covered }) => covered),
      usable.map(({ weight }) => weight),
    );
    const next = usable.map(({ row }) => closenessOf(row, weights).window);
    if (next.every((window, index) => window === chosen[index])) break;
    chosen = next;
  }
  return weights;
}

interface Scale {
  readonly mean: number;
  readonly spread: number;
}

function scaleOf(rows: readonly (readonly number[])[]): readonly Scale[] {
  const count = Math.max(1, rows.length);
  return (rows[0] ?? []).map((_, column) => {
    const mean = rows.reduce((sum, row) => sum + (row[column] ?? 0), 0) / count;
    const variance = rows.reduce((sum, row) => sum + ((row[column] ?? 0) - mean) ** 2, 0) / count;
    return { mean, spread: Math.sqrt(variance) || 1 };
  });
}

function inUnits(
  rows: readonly (readonly number[])[],
  scale: readonly Scale[],
  targets: readonly boolean[],
  weights: readonly number[],
): Weights {
  const standard = rows.map((row) => [
    ...scale.map(({ mean, spread }, column) => ((row[column] ?? 0) - mean) / spread),
    1,
  ]);
  const beta = newton(standard, targets.map(Number), weights);
  const coefficients = scale.map(({ spread }, column) => (beta[column] ?? 0) / spread);
  const shift = coefficients.reduce((sum, value, column) => sum + value * (scale[column]?.mean ?? 0), 0);
  return { coefficients, bias: (beta.at(-1) ?? 0) - shift };
}
