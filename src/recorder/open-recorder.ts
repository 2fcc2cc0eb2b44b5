import { AppError, toAppError } from '../base/app-error';
import { createDisposalScope } from '../base/disposal';
import { claimAudioSession } from './audio-session';
import { type CompressedSinks, recordCompressed } from './compressed-recording';
import { collectSamples, type HeardSamples, type HeardSinks } from './heard-samples';
import { keepAwake } from './keep-awake';
import { watchForLoss } from './lost-microphone';
import { endTracks, type MicrophonePreferences, openMicrophone } from './open-microphone';
import { openPcmStream } from './pcm-stream';
import type { Take } from './take';

interface RecorderSinks extends HeardSinks, Pick<CompressedSinks, 'onChunk'> {
  /** The microphone went away (`microphone-lost`); `stop` still gives the take so far. */
  onLost(error: AppError): void;
}

/** A running take. It ends by `stop` or `discard` alone, never because of silence. */
export interface Recording {
  readonly mimeType: string;
  /** Ends the take after its last piece went to the sinks. A second call gives the same take. */
  stop(): Promise<Take>;
  discard(): void;
}

export interface RecorderOptions {
  readonly takeId: string;
  readonly preferences: MicrophonePreferences;
  readonly sinks: RecorderSinks;
  /** Closes the microphone: while it opens, the promise rejects with `cancelled`; later it is the same as `discard`. */
  readonly signal: AbortSignal;
  readonly now?: () => number;
}

/**
 * Opens the microphone and records compressed bytes and PCM side by side, from the same moment on; resolves when both run.
 * The tracks end as soon as the take does, whatever the reason. Rejects with `microphone-denied`, `-missing`, `-busy`,
 * `recording-unsupported` or `cancelled`.
 */
export async function openRecorder(options: RecorderOptions): Promise<Recording> {
  const { takeId, preferences, sinks, signal, now = Date.now } = options;
  const scope = createDisposalScope();
  let heard: HeardSamples | null = null;
  const lose = (error: AppError) => {
    heard?.close();
    sinks.onLost(error);
  };
  try {
    const stream = scope.own(await openMicrophone(preferences, signal), endTracks);
    const pcm = await openPcmStream(stream, (samples) => heard?.add(samples));
    scope.own(pcm, () => pcm.dispose());
    const compressed = await recordCompressed(stream, { onChunk: sinks.onChunk, onError: lose });
    scope.own(compressed, () => compressed.discard());
    const startedAt = now();
    const take = collectSamples(sinks);
    heard = take;
    if (signal.aborted) throw new AppError('cancelled');
    scope.listen(signal, 'abort', () => scope.dispose());
    watchForLoss(stream, scope, lose);
    scope.own(keepAwake(), (end) => end());
    scope.own(claimAudioSession(), (release) => release());

    async function finish(): Promise<Take> {
      if (scope.disposed) throw new AppError('cancelled');
      try {
        const [bytes] = await Promise.all([compressed.finish(), pcm.finish()]);
        return { id: takeId, startedAt, mimeType: compressed.mimeType, bytes, ...take.all() };
      } finally {
        scope.dispose();
      }
    }

    let finished: Promise<Take> | null = null;
    return {
      mimeType: compressed.mimeType,
      stop() {
        finished ??= finish();
        return finished;
      },
      discard: () => scope.dispose(),
    };
  } catch (thrown) {
    scope.dispose();
    throw toAppError(thrown);
  }
}
