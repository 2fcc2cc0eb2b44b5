import type { StoreApi } from 'zustand/vanilla';
import type { AppError } from '../base/app-error';
import type { Recording, RecordingSinks } from '../recorder/recording';
import type { Take } from '../recorder/take';
import type { OpenAnswer, PartialTranscript } from '../transcription/transcript';
import type { InterviewEffects } from './effects';
import { hearWhole } from './hear-whole';
import { createTakeWrites } from './take-writes';

/** What changes many times a second while recording, apart from the state so that the page stays still. */
export interface Meter {
  /** Root mean square of the last 50 ms, 0–1. */
  readonly rms: number;
  /** The microphone delivers nothing but zeros. */
  readonly silentInput: boolean;
  /** No sound comes live; the recording goes on and is transcribed after Stop. */
  readonly soundMissing: boolean;
  /** Label of the microphone that listens in place of the chosen one; null when all is as chosen. */
  readonly otherMicrophone: string | null;
  /** Why the take ended by itself; stays until the next take. */
  readonly endedBy: AppError | null;
  readonly partial: PartialTranscript | null;
  /** Storage refuses a piece: the take lives in memory alone until it is written after all, or downloaded. */
  readonly storageTrouble: AppError | null;
}

export const quietMeter: Meter = {
  rms: 0,
  silentInput: false,
  soundMissing: false,
  otherMicrophone: null,
  endedBy: null,
  partial: null,
  storageTrouble: null,
};

/** One take from the moment the microphone is asked for: its sound goes to the store and to the transcriber at once. */
export interface RunningTake {
  readonly takeId: string;
  /** Aborts when it is let go of before its end. */
  readonly left: AbortSignal;
  /** Rejects as `openRecorder` does, and with `cancelled` after `abandon`. */
  open(): Promise<void>;
  /** Closes the microphone. The writes may still be under way. */
  stop(): Promise<Take>;
  /** What hears the take of `stop`, all of it. */
  answer(): OpenAnswer;
  /** Resolves when all that was written is stored, or when storage refuses it; trouble is on the meter. */
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
  let answer = effects.listen((partial) => show({ partial }));
  let heardLive = 0;
  let chunks = 0;
  let recording: Recording | null = null;
  // A full disk must not cost the answer: the take goes on in memory, and the trouble is shown.
  const writes = createTakeWrites((storageTrouble) => show({ storageTrouble }));
  meter.setState(quietMeter, true);

  const sinks: RecordingSinks = {
    onChunk(bytes, index, mimeType) {
      chunks = Math.max(chunks, index + 1);
      writes.add(() => effects.takes.append(takeId, bytes, index, mimeType));
    },
    onSamples(samples) {
      heardLive += samples.length;
      answer.push(samples);
    },
    onLevel: (rms) => show(rms > 0 ? { rms, silentInput: false } : { rms }),
    onSilentInput: () => show({ silentInput: true }),
    onMissing: (soundMissing) => show({ soundMissing }),
    onLost(endedBy) {
      show({ endedBy });
      onLost();
    },
  };

  function close(): void {
    abort.abort(new DOMException('The take was left', 'AbortError'));
    recording?.discard();
    answer.cancel();
  }

  async function stop(): Promise<Take> {
    if (!recording) throw new Error('A take that was not opened cannot be stopped');
    const take = await recording.stop();
    if (take.samples.length !== heardLive) hearAgain(take);
    const stored = chunks;
    writes.add(() => effects.takes.finish(take, stored));
    return take;
  }

  /** Not all of it came live. */
  function hearAgain(take: Take): void {
    answer.cancel();
    answer = hearWhole(effects, take);
  }

  async function abandon(): Promise<void> {
    close();
    await writes.settled();
    writes.drop();
    await effects.takes.discard(takeId);
  }

  return {
    takeId,
    left: abort.signal,
    answer: () => answer,
    async open() {
      writes.add(() => effects.takes.begin(takeId, effects.now()));
      recording = await effects.record(takeId, sinks, abort.signal);
      if (abort.signal.aborted) recording.discard();
      abort.signal.throwIfAborted();
      show({ otherMicrophone: recording.otherMicrophone });
    },
    stop,
    written: writes.settled,
    async leave() {
      close();
      await writes.settled();
      writes.drop();
      await effects.takes.release(takeId);
    },
    abandon,
    async setAside() {
      answer.cancel();
      try {
        return await stop();
      } finally {
        await abandon();
      }
    },
  };
}
