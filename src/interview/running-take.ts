import type { StoreApi } from 'zustand/vanilla';
import { type AppError, toAppError } from '../base/app-error';
import type { Take } from '../recorder/take';
import type { OpenAnswer, PartialTranscript } from '../transcription/transcript';
import type { InterviewEffects, OpenRecording, RecordingSinks } from './effects';

/** What changes many times a second while recording, apart from the state so that the page stays still. */
export interface Meter {
  /** Root mean square of the last 50 ms, 0–1. */
  readonly rms: number;
  /** The microphone delivers nothing but zeros. */
  readonly silentInput: boolean;
  readonly partial: PartialTranscript | null;
  /** Storage refused a piece: the take lives in memory alone until it is downloaded or scored. */
  readonly storageTrouble: AppError | null;
}

export const quietMeter: Meter = { rms: 0, silentInput: false, partial: null, storageTrouble: null };

/** One take from the moment the microphone is asked for: its sound goes to the store and to the transcriber at once. */
export interface RunningTake {
  readonly takeId: string;
  readonly listener: OpenAnswer;
  /** Rejects as `openRecorder` does, and with `cancelled` after `abandon`. */
  open(): Promise<void>;
  /** Closes the microphone. The writes may still be under way. */
  stop(): Promise<Take>;
  /** Resolves when all that was written is stored; trouble is on the meter. */
  written(): Promise<void>;
  /** Lets go of microphone and transcriber; what is stored is up for recovery. */
  leave(): Promise<void>;
  /** Leaves and discards what is stored. */
  abandon(): Promise<void>;
  /** Closes the microphone and discards what is stored; the take can still be brought back. */
  setAside(): Promise<Take>;
}

export function startTake(
  effects: InterviewEffects,
  meter: StoreApi<Meter>,
  onLost: () => void,
): RunningTake {
  const takeId = effects.newId();
  const abort = new AbortController();
  const show = (part: Partial<Meter>) => {
    if (!abort.signal.aborted) meter.setState(part);
  };
  const listener = effects.listen((partial) => show({ partial }));
  let recording: OpenRecording | null = null;
  let writes: Promise<void> = Promise.resolve(); // one after the other, so that pieces are stored in order
  meter.setState(quietMeter, true);

  /** A full disk must not cost the answer: the take goes on in memory, and the trouble is shown. */
  function keep(write: () => Promise<void>): void {
    writes = writes.then(write).catch((thrown: unknown) => {
      show({ storageTrouble: toAppError(thrown, 'storage-unavailable') });
    });
  }

  const sinks: RecordingSinks = {
    onChunk: (bytes, index, mimeType) => keep(() => effects.takes.append(takeId, bytes, index, mimeType)),
    onSamples: (samples) => listener.push(samples),
    onLevel: (rms) => show(rms > 0 ? { rms, silentInput: false } : { rms }),
    onSilentInput: () => show({ silentInput: true }),
    onLost,
  };

  function close(): void {
    abort.abort(new DOMException('The take was left', 'AbortError'));
    recording?.discard();
    listener.cancel();
  }

  async function stop(): Promise<Take> {
    if (!recording) throw new Error('A take that was not opened cannot be stopped');
    const take = await recording.stop();
    keep(() => effects.takes.finish(take));
    return take;
  }

  async function abandon(): Promise<void> {
    close();
    keep(() => effects.takes.discard(takeId));
    await writes;
  }

  return {
    takeId,
    listener,
    async open() {
      keep(() => effects.takes.begin(takeId, effects.now()));
      recording = await effects.record(takeId, sinks, abort.signal);
      if (abort.signal.aborted) recording.discard();
      abort.signal.throwIfAborted();
    },
    stop,
    written: () => writes,
    async leave() {
      close();
      await writes;
      await effects.takes.release(takeId);
    },
    abandon,
    async setAside() {
      listener.cancel();
      try {
        return await stop();
      } finally {
        await abandon();
      }
    },
  };
}
