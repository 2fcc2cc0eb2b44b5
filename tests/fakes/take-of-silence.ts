import { SAMPLE_RATE_HZ } from '../../src/base/sample-rate';
import { LEVEL_STEP_S, type Take } from '../../src/recorder/take';
import { encodeWav } from '../../src/review/wav-file';

const DURATION_S = 5;

/** Five seconds that a browser can really play. */
export function takeOfSilence(id: string): Take {
  const samples = new Float32Array(DURATION_S * SAMPLE_RATE_HZ);
  return {
    id,
    startedAt: Date.now(),
    durationS: DURATION_S,
    mimeType: 'audio/wav',
    bytes: encodeWav(samples),
    samples,
    levels: Array.from({ length: DURATION_S / LEVEL_STEP_S }, (_, step) => 0.05 + 0.04 * Math.sin(step / 3)),
  };
}
