import { expect, it } from 'vitest';
import { cosinesOf, transposed } from '../../../src/scoring/points/token-rows';

it('multiplies every row with every column, whether or not four divide how many there are', () => {
  for (const count of [1, 3, 4, 6, 9]) {
    const one = { count: 2, size: 3, values: Float32Array.from([1, 2, 3, 4, 5, 6]) };
    const other = { count, size: 3, values: Float32Array.from({ length: 3 * count }, (_, at) => at + 1) };
    const columns = Array.from({ length: count }, (_, at) => [3 * at + 1, 3 * at + 2, 3 * at + 3] as const);

    expect([...cosinesOf(one, other)]).toEqual([
      ...columns.map(([a, b, c]) => a + 2 * b + 3 * c),
      ...columns.map(([a, b, c]) => 4 * a + 5 * b + 6 * c),
    ]);
  }
});

it('turns a matrix over', () => {
  expect([...transposed(Float32Array.from([1, 2, 3, 4, 5, 6]), 2, 3)]).toEqual([1, 4, 2, 5, 3, 6]);
});
