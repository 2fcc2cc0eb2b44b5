import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE_HZ } from '../../../../src/base/sample-rate';
import {
  leavesRest,
  longestUnheardS,
  OMISSION_S,
} from '../../../../src/transcription/worker/hearing/omission';

/** Seconds of sound and of near silence in turns, beginning with sound. */
function soundOf(...secondsInTurns: readonly number[]): Float32Array {
  const levels = secondsInTurns.flatMap((seconds, index) =>
    Array<number>(seconds * SAMPLE_RATE_HZ).fill(index % 2 === 0 ? 0.2 : 0.01),
  );
  return Float32Array.from(levels, (level, index) => (index % 2 === 0 ? level : -level));
}

/** A token every half second of [fromS, toS). */
const tokens = (fromS: number, toS: number) =>
  Array.from({ length: (toS - fromS) * 2 }, (_, index) => fromS + index / 2);

const leavesOut = (samples: Float32Array, placesS: readonly number[]) =>
  longestUnheardS(samples, placesS) > OMISSION_S;

describe('speech that is left out', () => {
  it('is none when every stretch was looked at', () => {
    expect(leavesOut(soundOf(6), tokens(0, 6))).toBe(false);
  });

  it.each([
    ['at the beginning', tokens(3, 6)],
    ['in the middle', [...tokens(0, 2), ...tokens(4, 6)]],
    ['at the end', tokens(0, 3)],
    ['everywhere', []],
  ])('is found %s', (_, placesS) => {
    expect(leavesOut(soundOf(6), placesS)).toBe(true);
  });

  it('is not a pause', () => {
    expect(leavesOut(soundOf(2, 4, 2), [...tokens(0, 2), ...tokens(6, 8)])).toBe(false);
    expect(leavesOut(soundOf(5, 2, 3), [...tokens(0, 5)])).toBe(true);
  });

  it('is measured where most of it is, in seconds that are not quiet', () => {
    expect(longestUnheardS(soundOf(6), [...tokens(1, 3), 5])).toBeCloseTo(2.5, 1);
    expect(longestUnheardS(soundOf(2, 1, 3), [...tokens(0, 1), ...tokens(4, 6)])).toBeCloseTo(2.5, 1);
  });

  it('does not count what a token looked at behind the sound, nor mind their order', () => {
    expect(leavesOut(soundOf(6), [...tokens(3, 6), 10, 30])).toBe(true);
    expect(leavesOut(soundOf(6), tokens(0, 6).reverse())).toBe(false);
  });

  it('is left at the end when two seconds that are not quiet follow the last token', () => {
    expect(leavesRest(soundOf(6), tokens(0, 3))).toBe(true);
    expect(leavesRest(soundOf(6), [...tokens(3, 6), 0])).toBe(false);
    expect(leavesRest(soundOf(2, 4), tokens(0, 2))).toBe(false);
    expect(leavesRest(soundOf(1, 1, 3), [0, 0.5, 30])).toBe(true);
  });
});
