import type { AppError } from '../base/app-error';
import { assertNever } from '../base/assert-never';
import type { Preparation } from '../interview/limits';
import type { SilenceReason } from '../speech/spoken-outcome';
import type { FollowUp } from './follow-up';
import {
  afterAnswer,
  afterFollowUp,
  afterSilence,
  afterSkip,
  isTimeUp,
  type MockInterview,
  stepOf,
  withAnswerBy,
} from './mock-interview';
import type { AfterAnswer, AskedStep, MockState } from './mock-state';

/** All there is to know about a mock interview under way. */
export interface MockProgress {
  /** The interview as it is kept. */
  readonly mock: MockInterview;
  readonly state: MockState;
  /** Takes that are recorded and wait for their transcript. */
  readonly unsettled: readonly string[];
}

/**
 * `leave`: the page is left, so a running answer is up for recovery and its question is asked again. `type` and `speak`: this answer
 * and those after it are given so.
 */
type MockWish = 'go-on' | 'pause' | 'skip' | 'end' | 'leave' | 'type' | 'speak';

export type MockEvent =
  | { readonly type: 'wish'; readonly wish: MockWish }
  | { readonly type: 'voiceless'; readonly reason: SilenceReason }
  /** The voice or the time to read is over. */
  | { readonly type: 'asked' }
  | { readonly type: 'preparing'; readonly stage: Preparation; readonly until: number }
  | { readonly type: 'answering'; readonly startedAt: number }
  | { readonly type: 'silence'; readonly quiet: boolean }
  | { readonly type: 'closing' }
  | { readonly type: 'recorded'; readonly takeId: string }
  /** The take has its transcript, or never will; `followUp` is what an interviewer would ask about it. */
  | {
      readonly type: 'settled';
      readonly takeId: string;
      readonly silent: boolean;
      readonly followUp: FollowUp | null;
    }
  /** The interview has lasted so long, breaks left out. */
  | { readonly type: 'spent'; readonly spentMs: number }
  /** The interviewer has waited long enough for a transcript. */
  | { readonly type: 'unheard' }
  | { readonly type: 'failed'; readonly error: AppError };

/** An interview that begins or goes on after a reload waits for the user. */
export function startOf(mock: MockInterview): MockProgress {
  return onward({ mock, state: { phase: 'finished' }, unsettled: [] }, 'pause');
}

/** The only place where the progress changes. An event that does not fit leaves it as it is. */
export function reduceMock(progress: MockProgress, event: MockEvent): MockProgress {
  const { state } = progress;
  switch (event.type) {
    case 'wish':
      return afterWish(progress, event.wish);
    case 'voiceless':
      return state.phase === 'asking'
        ? { ...progress, state: { ...state, silence: event.reason } }
        : progress;
    case 'asked':
      return state.phase === 'asking' ? answerable(progress, state.step) : progress;
    case 'preparing': {
      if (state.phase !== 'opening' && state.phase !== 'preparing') return progress;
      const { stage, until } = event;
      return { ...progress, state: { phase: 'preparing', step: state.step, stage, until } };
    }
    case 'answering': {
      if (state.phase !== 'opening' && state.phase !== 'preparing') return progress;
      const { startedAt } = event;
      return { ...progress, state: { phase: 'answering', step: state.step, startedAt, quiet: false } };
    }
    case 'silence':
      return state.phase === 'answering' && state.quiet !== event.quiet
        ? { ...progress, state: { ...state, quiet: event.quiet } }
        : progress;
    case 'closing': // by itself, as when the microphone is lost
      return state.phase === 'opening' || state.phase === 'preparing' || state.phase === 'answering'
        ? { ...progress, state: { phase: 'closing', step: state.step, next: 'go-on' } }
        : progress;
    case 'recorded':
      if (state.phase === 'typing')
        return afterRecording(progress, { ...state, next: 'go-on' }, event.takeId);
      return state.phase === 'closing' ? afterRecording(progress, state, event.takeId) : progress;
    case 'spent':
      return { ...progress, mock: { ...progress.mock, spentMs: event.spentMs } };
    case 'settled':
      return afterSettling(progress, event);
    case 'unheard':
      return state.phase === 'considering' ? onward(progress, 'go-on') : progress;
    case 'failed':
      return state.phase === 'opening' ||
        state.phase === 'preparing' ||
        state.phase === 'typing' ||
        state.phase === 'closing'
        ? { ...progress, state: { phase: 'failed', step: state.step, error: event.error } }
        : progress;
    default:
      return assertNever(event);
  }
}

function afterWish(progress: MockProgress, wish: MockWish): MockProgress {
  const { state } = progress;
  if (wish === 'type' || wish === 'speak') return afterChange(progress, wish);
  // What is already answered can't be left out, nor lost by leaving.
  const next = wish === 'skip' ? 'go-on' : wish === 'leave' ? 'pause' : wish;
  switch (state.phase) {
    case 'paused':
      return next === 'pause' ? progress : withoutAnswer(progress, wish, next);
    case 'asking':
      return wish === 'go-on' ? answerable(progress, state.step) : withoutAnswer(progress, wish, next);
    case 'typing': // what was typed is handed in by the run
    case 'opening':
    case 'preparing': // its time is cut short by the run
      return wish === 'go-on' ? progress : withoutAnswer(progress, wish, next);
    case 'answering':
      return wish === 'skip' || wish === 'leave'
        ? withoutAnswer(progress, wish, next)
        : { ...progress, state: { phase: 'closing', step: state.step, next } };
    case 'closing':
      return state.next === next ? progress : { ...progress, state: { ...state, next } };
    case 'considering':
      return onward(progress, next);
    case 'failed':
      return withoutAnswer(progress, wish, next);
    case 'finishing':
    case 'finished':
      return progress;
    default:
      return assertNever(state);
  }
}

/** The question is asked: the microphone opens, or the text field. */
function answerable(progress: MockProgress, step: AskedStep): MockProgress {
  const typed = progress.mock.choices.answerBy === 'typing';
  return { ...progress, state: { phase: typed ? 'typing' : 'opening', step } };
}

/** Another way to answer, while nothing is being recorded. */
function afterChange(progress: MockProgress, wish: 'type' | 'speak'): MockProgress {
  const { mock, state } = progress;
  const changed = { ...progress, mock: withAnswerBy(mock, wish === 'type' ? 'typing' : 'speaking') };
  switch (state.phase) {
    case 'asking':
    case 'preparing':
    case 'failed':
      return wish === 'type' ? answerable(changed, state.step) : progress;
    case 'typing':
      return wish === 'speak' ? answerable(changed, state.step) : progress;
    default:
      return progress;
  }
}

/** Nothing was said to what is asked now, or it does not count. */
function withoutAnswer(progress: MockProgress, wish: MockWish, next: AfterAnswer): MockProgress {
  const { mock } = progress;
  return onward({ ...progress, mock: wish === 'skip' ? afterSkip(mock) : mock }, next);
}

function afterRecording(
  progress: MockProgress,
  { step, next }: { readonly step: AskedStep; readonly next: AfterAnswer },
  takeId: string,
): MockProgress {
  const unsettled = [...progress.unsettled, takeId];
  if (step.kind === 'follow-up') {
    return onward({ ...progress, mock: afterFollowUp(progress.mock, takeId), unsettled }, next);
  }
  const mock = afterAnswer(progress.mock, takeId, null);
  return mock.choices.followUps && next === 'go-on' && !isTimeUp(mock)
    ? { mock, state: { phase: 'considering', step, takeId }, unsettled }
    : onward({ ...progress, mock, unsettled }, next);
}

function afterSettling(
  progress: MockProgress,
  { takeId, silent, followUp }: Extract<MockEvent, { type: 'settled' }>,
): MockProgress {
  const { state } = progress;
  const unsettled = progress.unsettled.filter((id) => id !== takeId);
  const mock = silent ? afterSilence(progress.mock, takeId) : progress.mock;
  if (state.phase === 'considering' && state.takeId === takeId) {
    const asked = isTimeUp(mock) ? mock : withFollowUp(mock, followUp);
    return onward({ ...progress, mock: asked, unsettled }, 'go-on');
  }
  const over = state.phase === 'finishing';
  return { mock, state: over ? ending(unsettled.length) : state, unsettled };
}

/** Asks about the answer that was given last. */
function withFollowUp(mock: MockInterview, followUp: FollowUp | null): MockInterview {
  const attemptId = mock.answers.at(-1)?.attemptId;
  if (!followUp || !attemptId) return mock;
  return afterAnswer({ ...mock, answers: mock.answers.slice(0, -1) }, attemptId, followUp);
}

/** To what is asked next: at once, when the user wants it, or never, as when the time is up. */
function onward(progress: MockProgress, next: AfterAnswer): MockProgress {
  const step = stepOf(progress.mock);
  if (step.kind === 'finished' || next === 'end' || isTimeUp(progress.mock)) {
    return { ...progress, state: ending(progress.unsettled.length) };
  }
  const state: MockState =
    next === 'pause' ? { phase: 'paused', step } : { phase: 'asking', step, silence: null };
  return { ...progress, state };
}

function ending(waiting: number): MockState {
  return waiting > 0 ? { phase: 'finishing', waiting } : { phase: 'finished' };
}
