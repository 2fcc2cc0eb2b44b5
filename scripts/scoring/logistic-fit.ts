import type { Weights } from '../../src/scoring/closeness';
import { closenessOf } from '../../src/scoring/closeness';
import type { ClosenessRow } from '../../src/scoring/closeness-features';

/** One decision: the features of every window, and what a person decided. */
export interface Example {
  readonly row: ClosenessRow;
  readonly covered: boolean;
}

/** Ridge penalty on every coefficient but the bias; docs/scoring.md says how it was chosen. */
const RIDGE = 0.1;

/** Rounds of choosing each example's best window and fitting again; it settles after three or four. */
const ROUNDS = 5;

/**
 * Logistic regression whose input is the best window of each example under the weights themselves. Starts from the window
 * that is most unusually similar. Examples without windows are left out.
 */
export function fitCloseness(examples: readonly Example[], startBy: number): Weights {
  const usable = examples.filter(({ row }) => row.length > 0);
  let chosen = usable.map(({ row }) =>
    row.reduce(
      (best, features, at) => ((features[startBy] ?? 0) > (row[best]?.[startBy] ?? 0) ? at : best),
      0,
    ),
  );
  let weights: Weights = { coefficients: [], bias: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    weights = newton(
      usable.map(({ row }, index) => [...(row[chosen[index] ?? 0] ?? []), 1]),
      usable.map(({ covered }) => Number(covered)),
    );
    const next = usable.map(({ row }) => closenessOf(row, weights).window);
    if (next.every((window, index) => window === chosen[index])) break;
    chosen = next;
  }
  return weights;
}

/** Newton's method on the penalised log likelihood; the last column is the constant 1. */
function newton(rows: readonly (readonly number[])[], targets: readonly number[]): Weights {
  const width = rows[0]?.length ?? 1;
  const beta = new Array<number>(width).fill(0);
  for (let step = 0; step < 30; step += 1) {
    const gradient = beta.map((value, at) => (at < width - 1 ? RIDGE * value : 0));
    const hessian = beta.map((_, at) =>
      beta.map((__, other): number => (at === other ? (at < width - 1 ? RIDGE : 1e-6) : 0)),
    );
    rows.forEach((row, index) => {
      const probability =
        1 / (1 + Math.exp(-row.reduce((sum, value, at) => sum + value * (beta[at] ?? 0), 0)));
      const slope = probability * (1 - probability);
      row.forEach((value, at) => {
        gradient[at] = (gradient[at] ?? 0) + (probability - (targets[index] ?? 0)) * value;
        const line = hessian[at] ?? [];
        row.forEach((otherValue, other) => {
          line[other] = (line[other] ?? 0) + slope * value * otherValue;
        });
      });
    });
    const change = solve(hessian, gradient);
    change.forEach((value, at) => {
      beta[at] = (beta[at] ?? 0) - value;
    });
    if (Math.max(...change.map(Math.abs)) < 1e-6) break;
  }
  return { coefficients: beta.slice(0, -1), bias: beta.at(-1) ?? 0 };
}

/** Gaussian elimination with pivoting. */
function solve(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  const size = vector.length;
  const lines = matrix.map((line, at) => [...line, vector[at] ?? 0]);
  for (let column = 0; column < size; column += 1) {
    const pivot = lines.reduce(
      (best, line, at) =>
        at >= column && Math.abs(line[column] ?? 0) > Math.abs(lines[best]?.[column] ?? 0) ? at : best,
      column,
    );
    [lines[column], lines[pivot]] = [lines[pivot] ?? [], lines[column] ?? []];
    for (let at = 0; at < size; at += 1) {
      if (at === column) continue;
      const line = lines[at] ?? [];
      const factor = (line[column] ?? 0) / (lines[column]?.[column] ?? 1);
      for (let other = column; other <= size; other += 1)
        line[other] = (line[other] ?? 0) - factor * (lines[column]?.[other] ?? 0);
    }
  }
  return lines.map((line, at) => (line[size] ?? 0) / (line[at] ?? 1));
}
