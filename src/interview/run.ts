import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Question } from '../bank/bank';
import { toAppError } from '../base/app-error';
import type { Attempt } from '../history/attempt';
import type { Take } from '../recorder/take';
import { attemptTake, extendedAttempt, newAttempt, transcriptsOf } from './attempt-from-take';
import type { InterviewEffects, Listener } from './effects';
import { type Meter, quietMeter, type RunningTake, startTake } from './running-take';
import { type InterviewEvent, type InterviewState, initialState, mayStartTake, reduce } from './state';

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

export function createInterview(
  subject: { readonly bankId: string; readonly question: Question },
  effects: InterviewEffects,
): Interview {
  const state = createStore<InterviewState>(() => initialState);
  const meter = createStore<Meter>(() => quietMeter);
  const dispatch = (event: InterviewEvent) => state.setState((now) => reduce(now, event), true);
  let voice: AbortController | null = null;
  let running: RunningTake | null = null;
  let left = false;

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
    const take = startTake(effects, meter, () => void stop());
    running = take;
    dispatch({ type: 'opening', takeId: take.takeId, onto });
    try {
      await discardKept(before);
      await take.open();
      dispatch({ type: 'recording', takeId: take.takeId, startedAt: effects.now() });
    } catch (thrown) {
      if (running === take) {
        running = null;
        await take.abandon();
      }
      dispatch({ type: 'failed', takeId: take.takeId, error: toAppError(thrown) });
    }
  }

  async function stop(): Promise<void> {
    const take = running;
    const before = state.getState();
    if (!take || before.phase !== 'recording') return;
    running = null; // leaving the page from here on loses nothing: the take is finished in the background
    dispatch({ type: 'closing', takeId: take.takeId });
    try {
      const recorded = await take.stop();
      dispatch({ type: 'recorded', take: recorded });
      await review(recorded, before.onto, take.listener, take.written());
    } catch (thrown) {
      await take.leave();
      dispatch({ type: 'failed', takeId: take.takeId, error: toAppError(thrown) });
    }
  }

  async function review(
    take: Take,
    onto: Attempt | null,
    listener: Listener,
    written: Promise<void>,
  ): Promise<void> {
    try {
      const latest = attemptTake(take, await listener.finish());
      const score = await effects.score(transcriptsOf([...(onto?.takes ?? []), latest]));
      const attempt = onto
        ? extendedAttempt(onto, latest, score)
        : newAttempt({ ...subject, id: effects.newId(), createdAt: take.startedAt, take: latest, score });
      await written; // the sound first: a stored attempt never points at a take that is not there
      await save(attempt);
      dispatch({ type: 'scored', takeId: take.id, attempt });
    } catch (thrown) {
      dispatch({ type: 'failed', takeId: take.id, error: toAppError(thrown) });
      if (left) await effects.takes.release(take.id);
    }
  }

  /** An attempt that finds no room is still shown; its recording can be downloaded. */
  async function save(attempt: Attempt): Promise<void> {
    try {
      await effects.save(attempt);
    } catch (thrown) {
      meter.setState({ storageTrouble: toAppError(thrown, 'storage-unavailable') });
    }
  }

  async function retry(): Promise<void> {
    const before = state.getState();
    if (before.phase !== 'failed' || !before.take) return;
    dispatch({ type: 'retrying' });
    const listener = effects.listen(() => {});
    listener.push(before.take.samples);
    await review(before.take, before.onto, listener, Promise.resolve());
  }

  async function startOver(): Promise<void> {
    const take = running;
    if (!take) return;
    running = null;
    dispatch({ type: 'reset' });
    await take.abandon();
  }

  async function tryAgain(): Promise<void> {
    const before = state.getState();
    if (before.phase !== 'scored' && before.phase !== 'failed') return;
    dispatch({ type: 'reset' });
    await discardKept(before);
  }

  async function discardKept(before: InterviewState): Promise<void> {
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
      left = true;
      voice?.abort();
      voice = null;
      void running?.leave();
      running = null;
      const now = state.getState();
      if (now.phase === 'failed' && now.take) void effects.takes.release(now.take.id);
    },
  };
}
