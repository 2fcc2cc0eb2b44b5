import { AppError, toAppError } from '../base/app-error';
import { createDisposalScope } from '../base/disposal';
import { claimAudioSession } from './audio-session';
import { recordCompressed } from './compressed-recording';
import { collectSamples, type HeardSamples, type Sound } from './heard-samples';
import { keepAwake } from './keep-awake';
import { watchForLoss } from './lost-microphone';
import { endTracks, type MicrophonePreferences, openMicrophone, otherThanChosen } from './open-microphone';
import { openPcmStream } from './pcm-stream';
import { type Recorded, wholeSound } from './recorded-sound';
import type { Recording, RecordingSinks } from './recording';
import type { Take } from './take';
import { createTakeFile, type TakeFile } from './take-file';

export interface RecorderOptions {
  readonly takeId: string;
  readonly preferences: MicrophonePreferences;
  readonly sinks: RecordingSinks;
  /** Closes the microphone: while it opens, the promise rejects with `cancelled`; later it is the same as `discard`. */
  readonly signal: AbortSignal;
  readonly now?: () => number;
}

/**
 * Opens the microphone and records compressed bytes and PCM side by side, from the same moment on; resolves when both run,
 * or, where the browser gives one of them alone, with that: each can stand for the other when the take ends. The tracks end
 * as soon as the take does, whatever the reason. Rejects with `microphone-denied`, `-missing`, `-busy`,
 * `recording-unsupported`, `insecure-page` or `cancelled`.
 */
export async function openRecorder(options: RecorderOptions): Promise<Recording> {
  const { takeId, preferences, sinks, signal, now = Date.now } = options;
  const scope = createDisposalScope();
  let heard: HeardSamples | null = null;
  let file: TakeFile | null = null;
  const hear = (samples: Float32Array) => {
    file?.addSamples(samples);
    heard?.add(samples);
  };
  const lose = (error: AppError) => {
    heard?.close();
    sinks.onLost(error);
  };
  scope.listen(signal, 'abort', () => scope.dispose()); // at every stage
  try {
    scope.own(claimAudioSession(), (release) => release());
    const stream = scope.own(await openMicrophone(preferences, signal), endTracks);
    const onMissing = (missing: boolean) => heard && sinks.onMissing(missing);
    const pcm = await orNone(openPcmStream(stream, { onSamples: hear, onMissing }, signal));
    if (pcm) scope.own(pcm, () => pcm.dispose());
    const onChunk: RecordingSinks['onChunk'] = (...chunk) => file?.addCompressed(...chunk);
    const compressed = await orNone(recordCompressed(stream, { onChunk, onError: lose }, signal));
    if (compressed) scope.own(compressed, () => compressed.discard());
    if (!pcm && !compressed) throw new AppError('recording-unsupported');
    const startedAt = now();
    const begunAt = performance.now();
    file = createTakeFile(sinks.onChunk, compressed !== null);
    const take = collectSamples(sinks);
    heard = take;
    if (signal.aborted) throw new AppError('cancelled');
    watchForLoss(stream, scope, lose);
    scope.own(keepAwake(), (end) => end());
    if (!pcm) sinks.onMissing(true);

    async function end(open: TakeFile): Promise<Recorded & { readonly live: Sound | null }> {
      if (scope.disposed) throw new AppError('cancelled');
      const elapsedS = (performance.now() - begunAt) / 1_000;
      try {
        const [bytes] = await Promise.all([compressed?.finish(), pcm?.finish()]);
        const wav = open.finish();
        const mimeType = wav?.mimeType ?? compressed?.mimeType ?? '';
        const live = pcm && take.all();
        return { bytes: wav?.bytes ?? bytes ?? new ArrayBuffer(0), mimeType, elapsedS, live };
      } finally {
        scope.dispose(); // the microphone is closed before anything is decoded
      }
    }

    async function finish(open: TakeFile): Promise<Take> {
      const { live, ...recorded } = await end(open);
      const { bytes, mimeType } = recorded;
      return { id: takeId, startedAt, mimeType, bytes, ...(await wholeSound(live, recorded)) };
    }

    const open = file;
    let finished: Promise<Take> | null = null;
    return {
      mimeType: compressed?.mimeType ?? '',
      otherMicrophone: otherThanChosen(stream, preferences),
      stop() {
        finished ??= finish(open);
        return finished;
      },
      discard: () => scope.dispose(),
    };
  } catch (thrown) {
    scope.dispose();
    throw toAppError(thrown);
  }
}

/** Null for what this browser can't do; being cancelled stays an error. */
async function orNone<T>(opening: Promise<T>): Promise<T | null> {
  try {
    return await opening;
  } catch (thrown) {
    if (toAppError(thrown).code !== 'recording-unsupported') throw thrown;
    return null;
  }
}
