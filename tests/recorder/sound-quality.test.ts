import { describe, expect, it } from 'vitest';
import { soundQuality } from '../../src/recorder/sound-quality';

describe('the quality of a recording', () => {
  it('tells speech from the noise between the words', () => {
    const levels = Array.from({ length: 100 }, (_, step) => (step % 4 === 0 ? 0.001 : 0.1));
    const { speechDb, noiseDb, clipped } = soundQuality(levels, new Float32Array(10));
    expect(speechDb).toBeCloseTo(-20);
    expect(noiseDb).toBeCloseTo(-60);
    expect(clipped).toBe(0);
  });

  it('counts what is cut off at full scale, on both sides', () => {
    expect(soundQuality([1], Float32Array.of(1, -1, 0.5, 0)).clipped).toBe(0.5);
  });

  it('has a floor for digital silence, and takes a recording without any sound', () => {
    expect(soundQuality([0, 0], new Float32Array(2))).toEqual({ speechDb: -96, noiseDb: -96, clipped: 0 });
    expect(soundQuality([], new Float32Array(0))).toEqual({ speechDb: -96, noiseDb: -96, clipped: 0 });
  });
});
