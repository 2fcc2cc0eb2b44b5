/** What `lab/scoring/judge/train.py` learnt. Matrices go row by row: inputs times outputs. */
export interface JudgeWeights {
  /** Numbers in a vector of the reader, in a projected one, and in a hidden layer. */
  readonly sizes: { readonly vector: number; readonly projected: number; readonly hidden: number };
  readonly projection: Float32Array;
  /** How a word piece of the point compares with what the answer says in its place. */
  readonly forward: ComparisonWeights;
  /** How a word piece of the answer compares with what the model answer says in its place. */
  readonly backward: ComparisonWeights;
  readonly verdict: {
    readonly mean: Float32Array;
    readonly spread: Float32Array;
    readonly hidden: Float32Array;
    readonly hiddenBias: Float32Array;
    readonly output: Float32Array;
    readonly signs: Float32Array;
    readonly bias: number;
  };
}

export interface ComparisonWeights {
  readonly hidden: Float32Array;
  readonly hiddenBias: Float32Array;
  readonly importance: Float32Array;
  readonly importanceBias: number;
}
