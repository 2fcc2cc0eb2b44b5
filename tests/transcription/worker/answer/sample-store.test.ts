import { describe, expect, it } from 'vitest';
import { createSampleStore } from '../../../../src/transcription/worker/answer/sample-store';

/** Each sample is its own place; what comes at once is of uneven length. */
function storeOf(length: number) {
  const store = createSampleStore();
  for (let from = 0; from < length; from += 70_001)
    store.append(Float32Array.from({ length: Math.min(70_001, length - from) }, (_, n) => from + n));
  return store;
}
const places = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);

describe('the samples of an answer', () => {
  it('are given as they came, wherever a stretch of them begins and ends', () => {
    const store = storeOf(500_000);
    expect(store).toHaveLength(500_000);
    for (const [from, to] of [
      [0, 10],
      [159_990, 160_010],
      [150_000, 490_000],
      [499_990, 500_000],
    ] as const)
      expect([...store.slice(from, to, false)]).toEqual(places(from, to));
  });

  it('end where they end, or with silence where it is asked for', () => {
    const store = storeOf(160_000);
    expect([...store.slice(159_998, 160_002, false)]).toEqual([159_998, 159_999]);
    expect([...store.slice(159_998, 160_002, true)]).toEqual([159_998, 159_999, 0, 0]);
    expect(store.slice(170_000, 170_010, false)).toHaveLength(0);
  });

  it('stay from where they are needed on, and keep their places', () => {
    const store = storeOf(500_000);
    store.forget(333_333);
    expect(store).toHaveLength(500_000);
    expect([...store.slice(333_333, 333_343, false)]).toEqual(places(333_333, 333_343));
    store.append(Float32Array.of(7));
    expect([...store.slice(499_999, 500_001, false)]).toEqual([499_999, 7]);
    store.forget(store.length);
    store.append(Float32Array.of(8));
    expect([...store.slice(500_001, 500_002, false)]).toEqual([8]);
  });
});
