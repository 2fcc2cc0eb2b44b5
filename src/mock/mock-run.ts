import { createStore, type StoreApi } from 'zustand/vanilla';
import { readingMs } from '../interview/reading-time';
import type { Interview } from '../interview/run';
import { type Meter, quietMeter } from '../interview/running-take';
import { createMockClock } from './mock-clock';
import type { MockEffects } from './mock-effects';
import type { MockInterview } from './mock-interview';
import { type MockEvent, type MockProgress, reduceMock, startOf } from './mock-progress';
import { watchSilence } from './mock-silence';
import type { AskedStep, MockState } from './mock-state';
import { settleAnswer } from './settle-answer';

/** How long the interviewer thinks, waiting for a transcript, before going on without a follow-up. One key ends it. */
export const FOLLOW_UP_PATIENCE_MS = 20_000;

/** Asks one question after the other and keeps the answers. All intents may be called at any moment. */
export interface MockRun {
  readonly state: StoreApi<MockState>;
  /** The interview as it is kept after each step. */
  readonly mock: StoreApi<MockInterview>;
  /** What is asked; null when the bank does not hold the question any more. */
  textOf(step: AskedStep): string | null;
  /** How long the interview has lasted, in milliseconds and without breaks. */
  spentMs(): number;
  /** The level of the answer that is being recorded. */
  readonly meter: StoreApi<Meter>;
  /** The one next step: begins, thinks no longer, ends the voice, ends the answer, waits no longer, tries again. */
  goOn(): void;
  /** This answer and those after it are typed; the voice or the time to think ends. */
  type(): void;
  /** They are spoken again. */
  speak(): void;
  /** Ends a typed answer. A text without words does nothing. */
  handIn(text: string): void;
  /** A running answer is ended and kept; the next question waits. What was typed is kept as a draft by whoever shows it. */
  pause(): void;
  /** Leaves out what is asked now; a running answer to it is thrown away. */
  skip(): void;
  /** Asks no more; a running answer is ended and kept. */
  end(): void;
  /** Leaves at once: a running answer is up for recovery, and its question is asked again next time. */
  dispose(): void;
}

/** An answer from the moment its microphone is asked for, or its text field, until it is recorded or handed in. */
interface GivenAnswer {
  readonly takeId: string;
  readonly interview: Interview;
  /** Hears no more of it. */
  readonly unfollow: () => void;
}

export function createMockRun(plan: MockInterview, effects: MockEffects): MockRun {
  let progress = startOf(plan);
  const mock = createStore<MockInterview>(() => progress.mock);
  const state = createStore<MockState>(() => progress.state);
  const meter = createStore<Meter>(() => quietMeter);
  /** Aborts when the phase or the question of the moment is over. */
  let moment = new AbortController();
  let given: GivenAnswer | null = null;
  const clock = createMockClock(plan.spentMs, effects.now);

  /** Every change goes through here: the progress first, then what is told of it, then what the new phase has to do. */
  function dispatch(event: MockEvent): void {
    const before = progress;
    const timed = withTime(before);
    const now = reduceMock(timed, event);
    if (now === timed) return;
    progress = now;
    const entered = !isSamePhase(now.state, before.state);
    if (entered) {
      moment.abort();
      moment = new AbortController();
      clock.run(isUnderWay(now.state));
      if (holdsAnswer(before.state) && !goesOn(before.state, now.state)) letGo(event);
    }
    if (now.mock !== before.mock) {
      mock.setState(now.mock, true);
      void effects.save(now.mock);
    }
    state.setState(now.state, true);
    if (entered && progress === now) enter(now, moment.signal); // unless whoever was told has gone on
  }

  function withTime(before: MockProgress): MockProgress {
    if (before.mock.choices.minutes === null) return before;
    return reduceMock(before, { type: 'spent', spentMs: clock.spentMs() });
  }

  function enter({ state: now }: MockProgress, signal: AbortSignal): void {
    if (now.phase === 'asking') void ask(now.step, signal);
    else if (now.phase === 'opening' || now.phase === 'typing') open(now.step, now.phase);
    else if (now.phase === 'answering') void effects.ring();
    else if (now.phase === 'closing') void given?.interview.stop();
    else if (now.phase === 'considering') void think(signal);
  }

  function textOf(step: AskedStep): string | null {
    return step.kind === 'follow-up' ? step.text : effects.textOf(step.question);
  }

  async function ask(step: AskedStep, signal: AbortSignal): Promise<void> {
    const text = textOf(step);
    if (text === null) return dispatch({ type: 'wish', wish: 'skip' });
    const outcome = await effects.speak(text, signal);
    if (outcome.kind === 'silent' && !signal.aborted) {
      dispatch({ type: 'voiceless', reason: outcome.reason });
      await effects.wait(readingMs(text), signal);
    }
    if (!signal.aborted) dispatch({ type: 'asked' });
  }

  function open(step: AskedStep, way: 'opening' | 'typing'): void {
    const onto = step.kind === 'follow-up' ? step.attemptId : undefined;
    const isGone = textOf(step) === null || (onto !== undefined && !effects.hasAttempt(onto));
    if (isGone) {
      dispatch({ type: 'wish', wish: 'skip' });
      return;
    }
    const takeId = effects.newId();
    const interview = effects.interview(step.question, takeId);
    given = { takeId, interview, unfollow: follow(interview, takeId) };
    if (way === 'typing') interview.startTyping(onto);
    else void interview.startAnswering(onto);
  }

  /** Tells each change of an answer at once, so that no press falls between it and the state of the page. */
  function follow(interview: Interview, takeId: string): () => void {
    let silence = watchSilence(effects.now());
    const endState = interview.state.subscribe((now) => {
      if (now.phase === 'preparing') dispatch({ type: 'preparing', stage: now.stage, until: now.until });
      else if (now.phase === 'recording') {
        silence = watchSilence(effects.now());
        dispatch({ type: 'answering', startedAt: effects.now() });
      } else if (now.phase === 'closing') dispatch({ type: 'closing' });
      else if (now.phase === 'transcribing' || now.phase === 'scoring')
        dispatch({ type: 'recorded', takeId });
      else if (now.phase === 'failed') dispatch({ type: 'failed', error: now.error });
    });
    const endMeter = interview.meter.subscribe((now) => {
      meter.setState(now, true);
      dispatch({ type: 'silence', quiet: silence.heard(now.rms, effects.now()) });
    });
    return () => {
      endState();
      endMeter();
    };
  }

  /** The answer of the moment is over: recorded, failed, left or not wanted. */
  function letGo(event: MockEvent): void {
    const answer = given;
    given = null;
    if (!answer) return;
    answer.unfollow();
    const isLeft = event.type === 'failed' || (event.type === 'wish' && event.wish === 'leave');
    if (event.type === 'recorded') void settle(answer);
    else if (isLeft) answer.interview.dispose();
    else {
      answer.interview.stopTyping();
      void answer.interview.startOver(); // thrown away
    }
  }

  async function settle({ interview, takeId }: GivenAnswer): Promise<void> {
    const outcome = await settleAnswer(interview);
    const followUp = outcome.kind === 'scored' ? await effects.followUpTo(outcome.attemptId) : null;
    dispatch({ type: 'settled', takeId, silent: outcome.kind === 'silent', followUp });
  }

  async function think(signal: AbortSignal): Promise<void> {
    await effects.wait(FOLLOW_UP_PATIENCE_MS, signal);
    if (!signal.aborted) dispatch({ type: 'unheard' });
  }

  return {
    state,
    mock,
    textOf,
    spentMs: clock.spentMs,
    meter,
    type: () => dispatch({ type: 'wish', wish: 'type' }),
    speak: () => dispatch({ type: 'wish', wish: 'speak' }),
    handIn(text) {
      if (progress.state.phase === 'typing') void given?.interview.handIn(text);
    },
    goOn() {
      if (progress.state.phase === 'preparing') void given?.interview.startAnswering();
      else dispatch({ type: 'wish', wish: 'go-on' });
    },
    pause: () => dispatch({ type: 'wish', wish: 'pause' }),
    skip: () => dispatch({ type: 'wish', wish: 'skip' }),
    end: () => dispatch({ type: 'wish', wish: 'end' }),
    dispose: () => dispatch({ type: 'wish', wish: 'leave' }),
  };
}

function isSamePhase(one: MockState, other: MockState): boolean {
  return one.phase === other.phase && ('step' in one && one.step) === ('step' in other && other.step);
}

/** Whether an answer is being given. */
function holdsAnswer({ phase }: MockState): boolean {
  return phase === 'typing' || isSpoken(phase);
}

/** Whether the answer that was being given still is, in the same way. */
function goesOn(before: MockState, now: MockState): boolean {
  return isSpoken(before.phase) ? isSpoken(now.phase) : now.phase === 'typing';
}

function isSpoken(phase: MockState['phase']): boolean {
  return phase === 'opening' || phase === 'preparing' || phase === 'answering' || phase === 'closing';
}

/** Neither a break nor the end. */
function isUnderWay({ phase }: MockState): boolean {
  return phase !== 'paused' && phase !== 'finishing' && phase !== 'finished';
}
