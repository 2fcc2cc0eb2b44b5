/** Ridge penalty on every coefficient but the last; docs/scoring.md says how it was chosen. */
const RIDGE = 3;

/** Newton's method on the weighted, penalised log likelihood of a logistic regression; the last column is the constant 1. */
export function newton(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  weights: readonly number[],
): readonly number[] {
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
      const weight = weights[index] ?? 1;
      const slope = weight * probability * (1 - probability);
      row.forEach((value, at) => {
        gradient[at] = (gradient[at] ?? 0) + weight * (probability - (targets[index] ?? 0)) * value;
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
  return beta;
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
