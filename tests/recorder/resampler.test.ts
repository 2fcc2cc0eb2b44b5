import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createResampler } from '../../src/recorder/resampler';

const RATES = [44_100, 48_000, 96_000, 8_000];

function tone(frequencyHz: number, rateHz: number, length: number): Float32Array {
  return Float32Array.from({ length }, (_, n) => Math.sin((2 * Math.PI * frequencyHz * n) / rateHz));
}

function resample(input: Float32Array, rateHz: number, blockLength = 128): Float32Array {
  const resampler = createResampler(rateHz);
  const output: number[] = [];
  for (let start = 0; start < input.length; start += blockLength) {
    output.push(...resampler.push(input.subarray(start, start + blockLength)));
  }
  output.push(...resampler.flush());
  return Float32Array.from(output);
}

/** In decibels against full scale, without the filter's ends. */
function loudness(samples: Float32Array): number {
  const middle = samples.slice(400, -400);
  const square = middle.reduce((sum, sample) => sum + sample * sample, 0) / middle.length;
  return 10 * Math.log10(2 * square);
}

describe.each(RATES)('from %i Hz', (rateHz) => {
  it('a tone of 1 kHz survives as it was, at its place in time', () => {
    const output = resample(tone(1_000, rateHz, rateHz), rateHz);
    const expected = tone(1_000, 16_000, 16_000);
    expect(output).toHaveLength(16_000);
    const off = output.map((sample, n) => Math.abs(sample - (expected[n] ?? 0)));
    expect(Math.max(...off.subarray(200, 15_800))).toBeLessThan(1e-3);
  });

  it('the length is exact whatever the blocks', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(700), { maxLength: 20 }), (lengths) => {
        const resampler = createResampler(rateHz);
        let given = 0;
        for (const length of lengths) given += resampler.push(new Float32Array(length)).length;
        const received = lengths.reduce((sum, length) => sum + length, 0);
        expect(given + resampler.flush().length).toBe(Math.ceil((received * 16_000) / rateHz));
      }),
      { numRuns: 30 },
    );
  });

  it('the blocks leave no trace in the sound', () => {
    const input = tone(440, rateHz, 5_000);
    expect(resample(input, rateHz, 37)).toEqual(resample(input, rateHz, 5_000));
  });
});

describe.each([44_100, 48_000])('from %i Hz', (rateHz) => {
  it.each([6_000, 7_000])('speech at %i Hz loses nothing', (frequencyHz) => {
    expect(loudness(resample(tone(frequencyHz, rateHz, rateHz), rateHz))).toBeGreaterThan(-0.1);
  });

  it.each([8_100, 10_000, 15_000, 20_000])(
    'a tone of %i Hz is gone rather than folded back',
    (frequencyHz) => {
      expect(loudness(resample(tone(frequencyHz, rateHz, rateHz), rateHz))).toBeLessThan(-75);
    },
  );
});

// Only a ratio that is no whole number could drift; the other shows the same books kept for a minute.
it.each([
  [44_100, 600],
  [48_000, 60],
])('from %i Hz, %i seconds lose no sample and do not drift', { timeout: 120_000 }, (rateHz, seconds) => {
  const resampler = createResampler(rateHz);
  const second = new Float32Array(rateHz);
  second[0] = 1;
  let given = 0;
  const peaks: number[] = [];
  for (let s = 0; s < seconds; s++) {
    const output = resampler.push(second);
    const top = output.indexOf(Math.max(...output));
    if (s > 0) peaks.push((given + top) % 16_000);
    given += output.length;
  }
  expect(given + resampler.flush().length).toBe(seconds * 16_000);
  expect(new Set(peaks)).toEqual(new Set([0]));
});

it('16 kHz passes through as a copy', () => {
  const input = tone(1_000, 16_000, 50);
  const output = createResampler(16_000).push(input);
  expect(output).toEqual(input);
  expect(output).not.toBe(input);
});
