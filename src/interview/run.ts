import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Question } from '../bank/bank';
import { type AppError, toAppError } from '../base/app-error';
import type { Attempt } from '../history/attempt';
import type { Take } from '../recorder/take';
import type { Transcript } from '../transcription/transcript';
import { attemptTake, extendedAttempt, newAttempt, transcriptsOf } from './attempt-from-take';
import type { InterviewEffects, Listener, OpenRecording, PartialTranscript, RecordingSinks } from './effects';
import { type InterviewEvent, type InterviewState, initialState, mayStartTake, reduce } from './state';

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

/** Drives one question through its steps. All intents may be called at any moment; one that does not fit does nothing. */
export interface Interview {
  readonly state: StoreApi<InterviewState>;
  readonly meter: StoreApi<Meter>;
  readAloud(): Promise<void>;
  stopReading(): void;
  /** Starts a take; with `onto`, one that closes the gap of that attempt. */
  startAnswering(onto?: Attempt): Promise<void>;
  stop(): Promise<void>;
  /** Throws the running take away and is ready for the next. */
  startOver(): Promise<void>;
  /** After a failure: transcribes the kept take again. */
  retry(): Promise<void>;
  /** Leaves the result (or the failure, whose kept take is discarded) for a fresh start. */
  tryAgain(): Promise<void>;
  /** Shows an attempt that was corrected elsewhere. */
  revise(attempt: Attempt): void;
  /** Leaves the question: voice and microphone end; a running take stays in the store for recovery. */
  dispose(): void;
}

interface RunningTake {
  readonly takeId: string;
  readonly abort: AbortController;
  readonly listener: Listener;
  recording: OpenRecording | null;
  /** Writes follow each other, so that pieces are stored in order. */
  writes: Promise<void>;
}

const quiet: Meter = { rms: 0, silentInput: false, partial: null, storageTrouble: null };

export function createInterview(
  subject: { bankId: string; question: Question },
  effects: InterviewEffects,
): Interview {
  const state = createStore<InterviewState>(() => initialState);
  const meter = createStore<Meter>(() => quiet);
  const dispatch = (event: InterviewEvent) => state.setState((now) => reduce(now, event), true);
  let voice: AbortController | null = null;
  let running: RunningTake | null = null;

  async function readAloud(): Promise<void> {
    if (state.getState().phase !== 'idle') return;
    const abort = new AbortController();
    voice = abort;
    dispatch({ type: 'asking' });
    const outcome = await effects.speak(subject.question.text, abort.signal);
    if (voice === abort)
      dispatch({ type: 'asked', silence: outcome.kind === 'silent' ? outcome.reason : null });
  }

  function stopReading(): void {
    voice?.abort();
    voice = null;
    dispatch({ type: 'asked', silence: null });
  }

  async function startAnswering(onto: Attempt | null = null): Promise<void> {
    const before = state.getState();
    if (!mayStartTake(before)) return;
    stopReading();
    if (before.phase === 'failed' && before.take) await effects.takes.discard(before.take.id);
    const take = beginTake();
    dispatch({ type: 'opening', takeId: take.takeId, onto });
    try {
      const startedAt = effects.now();
      keep(take, () => effects.takes.begin(take.takeId, startedAt));
      take.recording = await effects.record(take.takeId, sinksOf(take), take.abort.signal);
      if (take.abort.signal.aborted) take.recording.discard();
      else dispatch({ type: 'recording', takeId: take.takeId, startedAt: effects.now() });
    } catch (thrown) {
      await abandon(take);
      const error = toAppError(thrown);
      if (error.code === 'cancelled') dispatch({ type: 'reset' });
      else dispatch({ type: 'failed', takeId: take.takeId, error });
    }
  }

  function beginTake(): RunningTake {
    const take: RunningTake = {
      takeId: effects.newId(),
      abort: new AbortController(),
      listener: effects.listen((partial) => running === take && meter.setState({ partial })),
      recording: null,
      writes: Promise.resolve(),
    };
    running = take;
    meter.setState(quiet, true);
    return take;
  }

  function sinksOf(take: RunningTake): RecordingSinks {
    return {
      onChunk: (bytes, index, mimeType) =>
        keep(take, () => effects.takes.append(take.takeId, bytes, index, mimeType)),
      onSamples: (samples) => take.listener.push(samples),
      onLevel: (rms) => running === take && meter.setState(rms > 0 ? { rms, silentInput: false } : { rms }),
      onSilentInput: () => running === take && meter.setState({ silentInput: true }),
      onLost: () => void stop(),
    };
  }

  /** A full disk must not cost the answer: the take goes on in memory, and the trouble is shown. */
  function keep(take: RunningTake, write: () => Promise<void>): void {
    take.writes = take.writes.then(write).catch((thrown: unknown) => {
      if (!take.abort.signal.aborted)
        meter.setState({ storageTrouble: toAppError(thrown, 'storage-unavailable') });
    });
  }

  async function stop(): Promise<void> {
    const take = running;
    const before = state.getState();
    if (!take?.recording || before.phase !== 'recording') return;
    dispatch({ type: 'closing', takeId: take.takeId });
    try {
      running = null; // leaving the page from here on loses nothing: the take is finished in the background
      const recorded = await take.recording.stop();
      keep(take, () => effects.takes.finish(recorded));
      dispatch({ type: 'recorded', take: recorded });
      await review(recorded, before.onto, take.listener, take.writes);
    } catch (thrown) {
      take.listener.cancel();
      dispatch({ type: 'failed', takeId: take.takeId, error: toAppError(thrown) });
    }
  }

  async function review(
    take: Take,
    onto: Attempt | null,
    listener: Listener,
    writes: Promise<void>,
  ): Promise<void> {
    try {
      const transcript = await listener.finish();
      const attempt = await attemptOf(take, onto, transcript);
      await writes; // the sound first: an attempt never points at a take that is not there
      await effects.save(attempt).catch((thrown: unknown) => {
        meter.setState({ storageTrouble: toAppError(thrown, 'storage-unavailable') });
      });
      dispatch({ type: 'scored', takeId: take.id, attempt });
    } catch (thrown) {
      dispatch({ type: 'failed', takeId: take.id, error: toAppError(thrown) });
    }
  }

  async function attemptOf(take: Take, onto: Attempt | null, transcript: Transcript): Promise<Attempt> {
    const latest = attemptTake(take, transcript);
    const score = await effects.score(transcriptsOf([...(onto?.takes ?? []), latest]));
    if (onto) return extendedAttempt(onto, latest, score);
    const { bankId, question } = subject;
    return newAttempt({
      id: effects.newId(),
      bankId,
      question,
      createdAt: take.startedAt,
      take: latest,
      score,
    });
  }

  async function retry(): Promise<void> {
    const before = state.getState();
    if (before.phase !== 'failed' || !before.take) return;
    const { take, onto } = before;
    dispatch({ type: 'retrying' });
    const listener = effects.listen(() => {});
    listener.push(take.samples.slice());
    await review(take, onto, listener, Promise.resolve());
  }

  async function abandon(take: RunningTake): Promise<void> {
    if (running === take) running = null;
    take.abort.abort(new DOMException('The take was discarded', 'AbortError'));
    take.recording?.discard();
    take.listener.cancel();
    keep(take, () => effects.takes.discard(take.takeId));
    await take.writes;
  }

  async function startOver(): Promise<void> {
    const take = running;
    if (!take) return;
    dispatch({ type: 'reset' });
    await abandon(take);
  }

  async function tryAgain(): Promise<void> {
    const before = state.getState();
    if (before.phase !== 'scored' && before.phase !== 'failed') return;
    dispatch({ type: 'reset' });
    if (before.phase === 'failed' && before.take) await effects.takes.discard(before.take.id);
  }

  return {
    state,
    meter,
    readAloud,
    stopReading,
    startAnswering,
    stop,
    startOver,
    retry,
    tryAgain,
    revise: (attempt) => dispatch({ type: 'revised', attempt }),
    dispose() {
      voice?.abort();
      voice = null;
      if (!running) return;
      running.abort.abort(new DOMException('The question was left', 'AbortError'));
      running.recording?.discard();
      running.listener.cancel();
      running = null;
    },
  };
}
