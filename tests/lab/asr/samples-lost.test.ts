import { describe, expect, it } from 'vitest';
import { samplesLost } from '../../../lab/asr/bench-page/samples-lost';
import { SAMPLE_RATE_HZ } from '../../../src/base/sample-rate';

/** Noise that never repeats, loud and soft in turn, as speech is; the same at every run. */
function sound(seconds: number): Float32Array {
  let state = 1;
  return Float32Array.from({ length: seconds * SAMPLE_RATE_HZ }, (_, i) => {
    state = (state * 48_271) % 0x7fffffff;
    return (state / 0x7fffffff - 0.5) * (0.2 + 0.2 * Math.sin(i / 5000));
  });
}

function without(samples: Float32Array, from: number, count: number): Float32Array {
  const rest = new Float32Array(samples.length - count);
  rest.set(samples.subarray(0, from));
  rest.set(samples.subarray(from + count), from);
  return rest;
}

const played = sound(12);

describe('samples that a recording lacks', () => {
  it('are none when it began late and is softer', () => {
    const recorded = played.slice(1234).map((sample) => sample * 0.5);
    expect(samplesLost(played, recorded)).toBe(0);
  });

  it('are counted, one block or many', () => {
    const once = without(played.slice(500), 40_000, 43);
    expect(samplesLost(played, once)).toBe(43);
    expect(samplesLost(played, without(once, 100_000, 16_000))).toBe(16_043);
  });

  it('are not what silence puts in', () => {
    const recorded = new Float32Array(played.length + 128);
    recorded.set(played.subarray(0, 50_000));
    recorded.set(played.subarray(50_000), 50_128);
    expect(samplesLost(played, recorded)).toBe(0);
  });

  it('cannot be told of another sound', () => {
    expect(() => samplesLost(played, new Float32Array(64_000))).toThrow('nothing of what was played');
  });
});
