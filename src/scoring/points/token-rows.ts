/** The word pieces of a text as vectors of length 1, each in the light of the words around it. */
export interface TokenRows {
  readonly count: number;
  /** Numbers in a vector. */
  readonly size: number;
  /** `count` vectors, one after the other. */
  readonly values: Float32Array;
}

/** Reads texts, each by itself and at least one vector each. Rejects as `Embedder` does. */
export interface TokenReader {
  read(texts: readonly string[]): Promise<readonly TokenRows[]>;
}

export function rowsBetween(rows: TokenRows, from: number, to: number): TokenRows {
  const { size } = rows;
  return { count: to - from, size, values: rows.values.subarray(from * size, to * size) };
}

export function joinRows(parts: readonly TokenRows[]): TokenRows {
  const size = parts[0]?.size ?? 0;
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const values = new Float32Array(count * size);
  let at = 0;
  for (const part of parts) {
    values.set(part.values, at);
    at += part.values.length;
  }
  return { count, size, values };
}

/** Cosines of every vector of `one` (rows) with every vector of `other` (columns). */
export function cosinesOf(one: TokenRows, other: TokenRows): Float32Array {
  const { size } = one;
  const cosines = new Float32Array(one.count * other.count);
  for (let row = 0; row < one.count; row += 1)
    for (let column = 0; column < other.count; column += 1) {
      let sum = 0;
      for (let at = 0; at < size; at += 1)
        sum += (one.values[row * size + at] ?? 0) * (other.values[column * size + at] ?? 0);
      cosines[row * other.count + column] = sum;
    }
  return cosines;
}
