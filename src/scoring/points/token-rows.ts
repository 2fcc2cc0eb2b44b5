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

/**
 * Cosines of every vector of `one` (rows) with every vector of `other` (columns). Four columns at a time, so that a number of the row is
 * fetched once for four products: nearly all of the time goes in here where a long answer was read already.
 */
export function cosinesOf(one: TokenRows, other: TokenRows): Float32Array {
  const { size } = one;
  const [ones, others] = [one.values, other.values];
  const cosines = new Float32Array(one.count * other.count);
  for (let row = 0; row < one.count; row += 1) {
    const from = row * size;
    const into = row * other.count;
    let column = 0;
    for (; column + 3 < other.count; column += 4) {
      const first = column * size;
      const [second, third, fourth] = [first + size, first + 2 * size, first + 3 * size];
      let [toFirst, toSecond, toThird, toFourth] = [0, 0, 0, 0];
      for (let at = 0; at < size; at += 1) {
        const value = ones[from + at] ?? 0;
        toFirst += value * (others[first + at] ?? 0);
        toSecond += value * (others[second + at] ?? 0);
        toThird += value * (others[third + at] ?? 0);
        toFourth += value * (others[fourth + at] ?? 0);
      }
      cosines.set([toFirst, toSecond, toThird, toFourth], into + column);
    }
    for (; column < other.count; column += 1) {
      const start = column * size;
      let sum = 0;
      for (let at = 0; at < size; at += 1) sum += (ones[from + at] ?? 0) * (others[start + at] ?? 0);
      cosines[into + column] = sum;
    }
  }
  return cosines;
}

/** A matrix of `rows` and `columns` with its columns as rows. */
export function transposed(matrix: Float32Array, rows: number, columns: number): Float32Array {
  const turned = new Float32Array(matrix.length);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      turned[column * rows + row] = matrix[row * columns + column] ?? 0;
  return turned;
}
