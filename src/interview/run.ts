import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Question } from '../bank/bank';
import { AppError, toAppError } from '../base/app-error';
import type { Take } from '../recorder/take';
import type { Transcript } from '../transcription/transcript';
import type { AddedTake, InterviewEffects } from './effects';
import { hearWhole } from './hear-whole';
import { AT_MY_PACE, mayAnswerAgain, preparationFor } from './limits';
import { createQuestionVoice } from './question-voice';
import { type Meter, quietMeter, type RunningTake, startTake } from './running-take';
import {
  holdsNoTake,
  type InterviewEvent,
  type InterviewState,
  initialState,
  mayStartTake,
  reduce,
} from './state';

/** Drives one question through its steps. All intents may be called at any moment; one that does not fit does nothing. */
export interface Interview {
  readonly state: StoreApi<InterviewState>;
  readonly meter: StoreApi<Meter>;
  readAloud(): Promise<void>;
  stopReading(): void;
  /** How many answers of their own were finished or thrown away. Where the rules allow no more, none can be begun. */
  readonly spent: StoreApi<number>;
  /** Starts a take, after the time to think, which a second call cuts short; with `onto`, one that closes the gap of the attempt of that id. After a failure it is for what the failed one was for. */
  startAnswering(onto?: string): Promise<void>;
  stop(): Promise<void>;
  /** Opens the answer, or with `onto` what is added to the attempt of that id, to be typed. */
  startTyping(onto?: string): void;
  /** Scores what was typed. A text without words does nothing. */
  handIn(text: string): Promise<void>;
  /** Leaves typing for where it was begun. */
  stopTyping(): void;
  /** Throws the running take away, or calls off what comes before it, and is ready for the next. Null when there was none. */
  startOver(): Promise<BringBack | null>;
  /** After a failure: reviews the kept take again. */
  retry(): Promise<void>;
  /** Leaves the result (or the failure, whose kept take is thrown away) for a fresh start. Null when nothing was lost by it. */
  tryAgain(): Promise<BringBack | null>;
  /** Leaves the question: voice and microphone end; a running take stays in the store for recovery. */
  dispose(): void;
}

/**
 * Brings a take back that was thrown away. It is transcribed `here`; where another answer is in its place by now, it is up
 * for `recovery`. Rejects with `not-found` when it was kept nowhere.
 */
export type BringBack = () => Promise<'here' | 'recovery'>;

export function createInterview(question: Pick<Question, 'text'>, effects: InterviewEffects): Interview {
  const state = createStore<InterviewState>(() => initialState);
  const meter = createStore<Meter>(() => quietMeter);
  const dispatch = (event: InterviewEvent) => state.setState((now) => reduce(now, event), true);
  const voice = createQuestionVoice(question.text, effects, dispatch);
  const spent = createStore<number>(effects.spentBefore);
  spent.subscribe(effects.keepSpent);
  let running: RunningTake | null = null;
  let preparing: AbortController | null = null;
  let left = false;
  /** Of takes that were heard, whose samples are gone by then. */
  const transcripts = new WeakMap<Take, Transcript>();

  async function readAloud(): Promise<void> {
    if (state.getState().phase === 'idle') await voice.read();
  }

  async function startAnswering(given?: string): Promise<void> {
    const before = state.getState();
    preparing?.abort(); // the time to think is over
    if (!mayStartTake(before)) return;
    const onto = given ?? (before.phase === 'failed' ? before.onto : null);
    const limits = onto === null ? effects.limits() : AT_MY_PACE;
    if (!mayAnswerAgain(limits, spent.getState())) return;
    voice.stop();
    const stages = holdsNoTake(before) ? preparationFor(limits) : [];
    if (stages.length > 0 && !(await prepared(stages))) return;
    const take = startTake(effects, meter, () => void stop());
    running = take;
    dispatch({ type: 'opening', takeId: take.takeId, onto });
    try {
      await discardKept(before);
      await take.open();
      dispatch({ type: 'recording', takeId: take.takeId, startedAt: effects.now() });
      if (limits.answerS !== null && limits.end === 'hard') void stopAfter(take, limits.answerS);
    } catch (thrown) {
      if (running === take) {
        running = null;
        await take.abandon();
      }
      dispatch({ type: 'failed', takeId: take.takeId, error: toAppError(thrown) });
    }
  }

  /** The time to think and the count-in, each cut short on demand. False when the answer was called off meanwhile. */
  async function prepared(stages: ReturnType<typeof preparationFor>): Promise<boolean> {
    for (const { stage, seconds } of stages) {
      const turn = new AbortController();
      preparing = turn;
      dispatch({ type: 'preparing', stage, until: effects.now() + seconds * 1000 });
      await effects.wait(seconds * 1000, turn.signal);
      if (preparing !== turn) return false;
      preparing = null;
    }
    return true;
  }

  function callOff(): void {
    const turn = preparing;
    preparing = null;
    turn?.abort();
  }

  async function stopAfter(take: RunningTake, seconds: number): Promise<void> {
    await effects.wait(seconds * 1000, take.left);
    if (running === take) await stop();
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
      await review(recorded, before.onto, take.answer().finish(), take.written());
    } catch (thrown) {
      await take.leave();
      dispatch({ type: 'failed', takeId: take.takeId, error: toAppError(thrown) });
    }
  }

  function startTyping(given?: string): void {
    const before = state.getState();
    if (!holdsNoTake(before)) return;
    const onto = given ?? (before.phase === 'failed' ? before.onto : null);
    if (onto === null && !mayAnswerAgain(effects.limits(), spent.getState())) return;
    voice.stop();
    dispatch({ type: 'typing', onto });
  }

  async function handIn(text: string): Promise<void> {
    const before = state.getState();
    if (before.phase !== 'typing' || text.trim() === '') return;
    const takeId = effects.newId();
    dispatch({ type: 'typed', takeId });
    try {
      const { onto } = before;
      showAdded(
        takeId,
        await effects.addTyped({ id: effects.newId(), takeId, text, at: effects.now(), onto }),
      );
    } catch (thrown) {
      dispatch({ type: 'failed', takeId, error: toAppError(thrown) });
    }
  }

  /** An attempt that finds no room is still shown; its recording can be downloaded. */
  function showAdded(takeId: string, { attemptId, storageTrouble }: AddedTake): void {
    if (storageTrouble) meter.setState({ storageTrouble });
    const before = state.getState();
    if ('onto' in before && before.onto === null) spent.setState((now) => now + 1);
    dispatch({ type: 'scored', takeId, attemptId });
  }

  async function review(
    take: Take,
    onto: string | null,
    heard: Promise<Transcript>,
    written: Promise<void>,
  ): Promise<void> {
    try {
      const transcript = await heard;
      transcripts.set(take, transcript);
      take.samples.free();
      await written; // the sound first: a stored attempt never points at a take that is not there
      showAdded(take.id, await effects.addTake({ id: effects.newId(), take, transcript, onto }));
    } catch (thrown) {
      dispatch({ type: 'failed', takeId: take.id, error: toAppError(thrown) });
      if (left) await effects.takes.release(take.id);
    }
  }

  /** Reviews a take that is all there already. One that was heard before is not heard again. */
  async function reviewWhole(take: Take, onto: string | null): Promise<void> {
    const known = transcripts.get(take);
    const heard = known ? Promise.resolve(known) : hearWhole(effects, take).finish();
    await review(take, onto, heard, Promise.resolve());
  }

  async function retry(): Promise<void> {
    const before = state.getState();
    if (before.phase !== 'failed' || !before.take) return;
    dispatch({ type: 'retrying' });
    await reviewWhole(before.take, before.onto);
  }

  async function startOver(): Promise<BringBack | null> {
    const take = running;
    const before = state.getState();
    if (before.phase === 'preparing') {
      callOff();
      dispatch({ type: 'reset' });
    }
    if (!take) return null;
    running = null;
    dispatch({ type: 'reset' });
    if (before.phase === 'recording') {
      if (before.onto === null) spent.setState((now) => now + 1);
      return bringingBack(await take.setAside(), before.onto);
    }
    await take.abandon();
    return null;
  }

  async function tryAgain(): Promise<BringBack | null> {
    const before = state.getState();
    if (before.phase !== 'scored' && before.phase !== 'failed') return null;
    dispatch({ type: 'reset' });
    await discardKept(before);
    return before.phase === 'failed' && before.take ? bringingBack(before.take, before.onto) : null;
  }

  function bringingBack(take: Take, onto: string | null): BringBack {
    return async () => {
      const stored = await effects.takes.restore(take.id);
      const now = state.getState();
      if (left || !holdsNoTake(now)) {
        if (!stored) throw new AppError('not-found');
        await effects.takes.release(take.id);
        return 'recovery';
      }
      voice.stop();
      dispatch({ type: 'broughtBack', take, onto });
      await reviewWhole(take, onto);
      return 'here';
    };
  }

  async function discardKept(before: InterviewState): Promise<void> {
    if (before.phase === 'failed' && before.take) await effects.takes.discard(before.take.id);
  }

  return {
    state,
    meter,
    spent,
    readAloud,
    stopReading: voice.stop,
    startAnswering,
    stop,
    startTyping,
    handIn,
    stopTyping() {
      if (state.getState().phase === 'typing') dispatch({ type: 'reset' });
    },
    startOver,
    retry,
    tryAgain,
    dispose() {
      left = true;
      voice.stop();
      callOff();
      void running?.leave();
      running = null;
      const now = state.getState();
      if (now.phase === 'failed' && now.take) void effects.takes.release(now.take.id);
    },
  };
}
