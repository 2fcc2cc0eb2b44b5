import { SAMPLE_RATE_HZ } from '../../src/base/sample-rate';
import { openRecorder } from '../../src/recorder/open-recorder';
import type { Take } from '../../src/recorder/take';

/** A really recorded take of about that length, from the microphone of the test browser. */
export async function recordTake(seconds: number): Promise<Take> {
  let heard = 0;
  let enough = () => {};
  const done = new Promise<void>((resolve) => {
    enough = resolve;
  });
  const recording = await openRecorder({
    takeId: 'take-1',
    preferences: { deviceId: null, echoCancellation: false, noiseSuppression: false, autoGainControl: false },
    sinks: {
      onChunk: () => {},
      onSamples: (samples) => {
        heard += samples.length;
        if (heard >= seconds * SAMPLE_RATE_HZ) enough();
      },
      onLevel: () => {},
      onLost: () => {},
      onSilentInput: () => {},
      onMissing: () => {},
    },
    signal: new AbortController().signal,
  });
  await done;
  return recording.stop();
}
