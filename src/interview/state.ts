import type { AppError } from '../base/app-error';
import { assertNever } from '../base/assert-never';
import type { Take } from '../recorder/take';
import type { SilenceReason } from '../speech/spoken-outcome';
import type { Preparation } from './limits';

/** One question on its way from being read to being reviewed; each member holds just what exists then. */
export type InterviewState =
  | { readonly phase: 'idle'; readonly silence: SilenceReason | null }
  | { readonly phase: 'asking' }
  /** Time to think, or the count-in, until `until` (epoch milliseconds). */
  | {
      readonly phase: 'preparing';
      readonly stage: Preparation;
      readonly until: number;
    }
  /** The browser is asked for the microphone. `onto` is the id of the attempt that this take adds to, if any. */
  | { readonly phase: 'opening'; readonly takeId: string; readonly onto: string | null }
  | {
      readonly phase: 'recording';
      readonly takeId: string;
      readonly onto: string | null;
      readonly startedAt: number;
    }
  /** Stop was pressed; the last samples are on their way to the store. */
  | { readonly phase: 'closing'; readonly takeId: string; readonly onto: string | null }
  | { readonly phase: 'transcribing'; readonly take: Take; readonly onto: string | null }
  /** The answer, or what is added to the attempt `onto`, is written instead of spoken. */
  | { readonly phase: 'typing'; readonly onto: string | null }
  /** What was typed is on its way to its score. */
  | { readonly phase: 'scoring'; readonly takeId: string; readonly onto: string | null }
  | { readonly phase: 'scored'; readonly attemptId: string }
  /** `take` is the answer that is kept, if the trouble came after it was spoken. */
  | {
      readonly phase: 'failed';
      readonly error: AppError;
      readonly take: Take | null;
      readonly onto: string | null;
    };

export type InterviewEvent =
  | { readonly type: 'asking' }
  | { readonly type: 'asked'; readonly silence: SilenceReason | null }
  | { readonly type: 'preparing'; readonly stage: Preparation; readonly until: number }
  | { readonly type: 'opening'; readonly takeId: string; readonly onto: string | null }
  | { readonly type: 'recording'; readonly takeId: string; readonly startedAt: number }
  | { readonly type: 'closing'; readonly takeId: string }
  | { readonly type: 'recorded'; readonly take: Take }
  | { readonly type: 'typing'; readonly onto: string | null }
  | { readonly type: 'typed'; readonly takeId: string }
  | { readonly type: 'scored'; readonly takeId: string; readonly attemptId: string }
  | { readonly type: 'failed'; readonly takeId: string; readonly error: AppError }
  | { readonly type: 'retrying' }
  /** A take that was thrown away is wanted after all. */
  | { readonly type: 'broughtBack'; readonly take: Take; readonly onto: string | null }
  | { readonly type: 'reset' };

export const initialState: InterviewState = { phase: 'idle', silence: null };

/**
 * The only place where the state changes. An event that no longer fits (a late result of a take that was
 * discarded, a second "Stop") leaves the state as it is.
 */
export function reduce(state: InterviewState, event: InterviewEvent): InterviewState {
  switch (event.type) {
    case 'asking':
      return state.phase === 'idle' ? { phase: 'asking' } : state;
    case 'asked':
      return state.phase === 'asking' ? { phase: 'idle', silence: event.silence } : state;
    case 'preparing':
      return holdsNoTake(state) || state.phase === 'preparing'
        ? { phase: 'preparing', stage: event.stage, until: event.until }
        : state;
    case 'opening':
      return mayStartTake(state) || state.phase === 'preparing'
        ? { phase: 'opening', takeId: event.takeId, onto: event.onto }
        : state;
    case 'recording':
      return state.phase === 'opening' && state.takeId === event.takeId
        ? { phase: 'recording', takeId: event.takeId, onto: state.onto, startedAt: event.startedAt }
        : state;
    case 'closing':
      return state.phase === 'recording' && state.takeId === event.takeId
        ? { phase: 'closing', takeId: event.takeId, onto: state.onto }
        : state;
    case 'recorded':
      return state.phase === 'closing' && state.takeId === event.take.id
        ? { phase: 'transcribing', take: event.take, onto: state.onto }
        : state;
    case 'typing':
      return holdsNoTake(state) ? { phase: 'typing', onto: event.onto } : state;
    case 'typed':
      return state.phase === 'typing' ? { phase: 'scoring', takeId: event.takeId, onto: state.onto } : state;
    case 'scored':
      return takeBeingReviewed(state) === event.takeId
        ? { phase: 'scored', attemptId: event.attemptId }
        : state;
    case 'failed':
      return afterFailure(state, event.takeId, event.error);
    case 'retrying':
      return state.phase === 'failed' && state.take
        ? { phase: 'transcribing', take: state.take, onto: state.onto }
        : state;
    case 'broughtBack':
      return holdsNoTake(state) ? { phase: 'transcribing', take: event.take, onto: event.onto } : state;
    case 'reset': // what a take was to add to is still there without it
      return 'onto' in state && state.onto ? { phase: 'scored', attemptId: state.onto } : initialState;
    default:
      return assertNever(event);
  }
}

/** A take may begin from anywhere but from inside another take. */
export function mayStartTake(state: InterviewState): boolean {
  return (
    state.phase === 'idle' || state.phase === 'asking' || state.phase === 'scored' || state.phase === 'failed'
  );
}

/** As `mayStartTake`, except where an answer is kept that has no result yet. */
export function holdsNoTake(state: InterviewState): boolean {
  return mayStartTake(state) && !(state.phase === 'failed' && state.take);
}

/** Id of the take whose result is waited for. */
function takeBeingReviewed(state: InterviewState): string | null {
  if (state.phase === 'transcribing') return state.take.id;
  return state.phase === 'scoring' ? state.takeId : null;
}

function afterFailure(state: InterviewState, takeId: string, error: AppError): InterviewState {
  switch (state.phase) {
    case 'opening':
    case 'recording':
    case 'closing':
    case 'scoring':
      return state.takeId === takeId ? { phase: 'failed', error, take: null, onto: state.onto } : state;
    case 'transcribing':
      return state.take.id === takeId
        ? { phase: 'failed', error, take: state.take, onto: state.onto }
        : state;
    case 'idle':
    case 'asking':
    case 'preparing':
    case 'typing':
    case 'scored':
    case 'failed':
      return state;
    default:
      return assertNever(state);
  }
}
