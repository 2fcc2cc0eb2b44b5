import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE_HZ } from '../../../../src/base/sample-rate';
import {
  detectByLevel,
  FRAME_SAMPLES,
  rootMeanSquare,
} from '../../../../src/transcription/worker/answer/voice-activity';

const tone = (amplitude: number) =>
  Float32Array.from(
    { length: FRAME_SAMPLES },
    (_, i) => amplitude * Math.sin((2 * Math.PI * 200 * i) / SAMPLE_RATE_HZ),
  );

describe('voice activity by level', () => {
  it('takes a voice for speech and a quiet room for none', async () => {
    expect(await detectByLevel(tone(0.1))).toBe(1);
    expect(await detectByLevel(tone(0.001))).toBeLessThan(0.35);
    expect(await detectByLevel(new Float32Array(FRAME_SAMPLES))).toBe(0);
  });

  it('measures a sine at its amplitude over the square root of two', () => {
    expect(rootMeanSquare(tone(0.5))).toBeCloseTo(0.5 / Math.SQRT2, 2);
  });
});
