import { describe, expect, it } from 'vitest';
import { atUsualLevel } from '../../../../src/transcription/worker/hearing/level';

const tone = (amplitude: number) =>
  Float32Array.from({ length: 16_000 }, (_, i) => amplitude * Math.sin((2 * Math.PI * 200 * i) / 16_000));
const loudest = (samples: Float32Array) => samples.reduce((most, sample) => Math.max(most, sample), 0);

describe('a piece of speech', () => {
  it('is left as it is at a usual level', () => {
    const samples = tone(0.1);
    expect(atUsualLevel(samples)).toBe(samples);
  });

  it('is made louder when it comes from a quiet microphone', () => {
    expect(loudest(atUsualLevel(tone(0.003)))).toBeCloseTo(0.085, 2);
  });

  it('is made softer when the microphone shouts', () => {
    expect(loudest(atUsualLevel(tone(0.9)))).toBeCloseTo(0.085, 2);
  });

  it('stays silent when it is', () => {
    expect(loudest(atUsualLevel(new Float32Array(16_000)))).toBe(0);
  });
});
