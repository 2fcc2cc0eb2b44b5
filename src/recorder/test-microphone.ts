import { createDisposalScope } from '../base/disposal';
import { claimAudioSession } from './audio-session';
import { createLevelTrace, createSilenceAlarm } from './level-trace';
import { endTracks, type MicrophonePreferences, openMicrophone, otherThanChosen } from './open-microphone';
import { openPcmStream } from './pcm-stream';

export interface MicrophoneTest {
  readonly preferences: MicrophonePreferences;
  /** Root mean square of the last 50 ms, 0–1. */
  onLevel(rms: number): void;
  /** Nothing but digital zeros for 2 s: a muted or wrong microphone. */
  onSilentInput?(): void;
  /** Another microphone than the chosen one opened; its label. */
  onOther?(label: string): void;
  readonly signal: AbortSignal;
}

/**
 * Opens the microphone for its level alone; nothing is kept. Resolves, when the first level is there, to what closes it
 * again; so does the signal. Rejects like `openRecorder`.
 */
export async function testMicrophone(test: MicrophoneTest): Promise<() => void> {
  const scope = createDisposalScope();
  const trace = createLevelTrace();
  const alarm = createSilenceAlarm(() => test.onSilentInput?.());
  const onSamples = (samples: Float32Array) => {
    for (const level of trace.push(samples)) {
      test.onLevel(level);
      alarm(level);
    }
  };
  scope.listen(test.signal, 'abort', () => scope.dispose());
  try {
    scope.own(claimAudioSession(), (release) => release());
    const stream = scope.own(await openMicrophone(test.preferences, test.signal), endTracks);
    const other = otherThanChosen(stream, test.preferences);
    if (other !== null) test.onOther?.(other);
    const onMissing = (missing: boolean) => missing && test.onSilentInput?.();
    const pcm = await openPcmStream(stream, { onSamples, onMissing }, test.signal);
    scope.own(pcm, () => pcm.dispose());
    return () => scope.dispose();
  } catch (thrown) {
    scope.dispose();
    throw thrown;
  }
}
