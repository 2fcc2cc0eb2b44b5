import { SAMPLE_RATE_HZ } from '../../src/base/sample-rate';
import { LEVEL_STEP_S, type Take } from '../../src/recorder/take';
import { takeSamples } from '../../src/recorder/take-samples';
import { encodeWav } from '../../src/review/wav-file';

/** Seconds, five without a say, that a browser can really play. */
export function takeOfSilence(id: string, durationS = 5): Take {
  const samples = new Float32Array(durationS * SAMPLE_RATE_HZ);
  return {
    id,
    startedAt: Date.now(),
    durationS,
    mimeType: 'audio/wav',
    bytes: encodeWav(samples),
    samples: takeSamples([samples]),
    levels: Array.from({ length: durationS / LEVEL_STEP_S }, (_, step) => 0.05 + 0.04 * Math.sin(step / 3)),
  };
}
