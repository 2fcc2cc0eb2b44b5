import type { ComparisonWeights, JudgeWeights } from './judge-weights';
import type { TokenRows } from './token-rows';

/** Every row as a vector of `sizes.projected` numbers, in which pieces are compared. */
export function projectRows(rows: TokenRows, { projection, sizes }: JudgeWeights): TokenRows {
  const { projected } = sizes;
  const values = new Float32Array(rows.count * projected);
  for (let row = 0; row < rows.count; row += 1)
    for (let input = 0; input < rows.size; input += 1) {
      const value = rows.values[row * rows.size + input] ?? 0;
      for (let at = 0; at < projected; at += 1)
        values[row * projected + at] =
          (values[row * projected + at] ?? 0) + value * (projection[input * projected + at] ?? 0);
    }
  return { count: rows.count, size: projected, values };
}

/** How sharply a piece looks at its likest counterpart only. */
const SHARPNESS = 20;

/** What `others` say in the place of one piece: their mean, the likelier the counterpart the more of it. `cosines` are its own. */
export function counterpartOf(cosines: Float32Array, others: TokenRows): Float32Array {
  const best = Math.max(...cosines);
  const mean = new Float32Array(others.size);
  let total = 0;
  cosines.forEach((cosine, other) => {
    const share = Math.exp(SHARPNESS * (cosine - best));
    total += share;
    for (let at = 0; at < others.size; at += 1)
      mean[at] = (mean[at] ?? 0) + share * (others.values[other * others.size + at] ?? 0);
  });
  return mean.map((value) => value / total);
}

/** One piece beside its counterpart: what the comparison yields, and how much it counts. */
export interface Comparison {
  readonly features: Float32Array;
  readonly importance: number;
}

/**
 * Compares a projected piece with its counterpart. `found` is its best cosine with what it is looked for in, `given` with the
 * question (for a piece of the answer), or the other way round: what the question gives away counts less.
 */
export function comparePieces(
  piece: Float32Array,
  counterpart: Float32Array,
  { found, given }: { readonly found: number; readonly given: number },
  weights: ComparisonWeights,
): Comparison {
  const cosines = [(found - 0.7) * 4, (given - 0.6) * 4, (found - given) * 4];
  const inputs = [
    ...piece.map((value, at) => value * (counterpart[at] ?? 0)),
    ...piece.map((value, at) => Math.abs(value - (counterpart[at] ?? 0))),
    ...cosines,
  ];
  const features = layer(inputs, weights.hidden, weights.hiddenBias).map((value) => Math.max(0, value));
  const importance = [...features, ...cosines].reduce(
    (sum, value, at) => sum + value * (weights.importance[at] ?? 0),
    weights.importanceBias,
  );
  return { features, importance: Math.log1p(Math.exp(importance)) };
}

/** The features of several comparisons, each by its importance. */
export function poolComparisons(comparisons: readonly Comparison[], size: number): Float32Array {
  const total = comparisons.reduce((sum, { importance }) => sum + importance, 0) + 1e-6;
  const mean = new Float32Array(size);
  for (const { features, importance } of comparisons)
    features.forEach((value, at) => {
      mean[at] = (mean[at] ?? 0) + (value * importance) / total;
    });
  return mean;
}

/** A dense layer before its activation. */
export function layer(inputs: ArrayLike<number>, matrix: Float32Array, bias: Float32Array): Float32Array {
  const outputs = Float32Array.from(bias);
  for (let input = 0; input < inputs.length; input += 1) {
    const value = inputs[input] ?? 0;
    if (value === 0) continue;
    for (let output = 0; output < outputs.length; output += 1)
      outputs[output] = (outputs[output] ?? 0) + value * (matrix[input * outputs.length + output] ?? 0);
  }
  return outputs;
}
