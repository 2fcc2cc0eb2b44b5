import type { AppError } from '../base/app-error';
import { assertNever } from '../base/assert-never';
import type { SilenceReason } from '../interview/state';
import type { MockStep } from './mock-interview';

/** A question or a follow-up of a mock interview. */
export type AskedStep = Exclude<MockStep, { kind: 'finished' }>;

/** A mock interview on its way through its questions; each member holds just what exists then. */
export type MockState =
  /** Before the first question, and whenever the user wants a break. `step` is asked when it goes on. */
  | { readonly phase: 'paused'; readonly step: AskedStep }
  /** The voice speaks; with `silence`, the question stands there to be read. */
  | { readonly phase: 'asking'; readonly step: AskedStep; readonly silence: SilenceReason | null }
  | { readonly phase: 'opening'; readonly step: AskedStep }
  /** `quiet`: nobody has spoken for long, so going on is offered. */
  | {
      readonly phase: 'answering';
      readonly step: AskedStep;
      readonly startedAt: number;
      readonly quiet: boolean;
    }
  /** The answer has ended; the last samples are on their way to the store. */
  | { readonly phase: 'closing'; readonly step: AskedStep }
  /** The interviewer thinks about a follow-up: the answer is being transcribed. */
  | { readonly phase: 'considering'; readonly step: AskedStep }
  /** The microphone or the store gave trouble; `step` can be tried again. */
  | { readonly phase: 'failed'; readonly step: AskedStep; readonly error: AppError }
  /** All is said; so many answers are still being transcribed. */
  | { readonly phase: 'finishing'; readonly waiting: number }
  | { readonly phase: 'finished' };

export type MockEvent =
  | { readonly type: 'asking'; readonly step: AskedStep }
  | { readonly type: 'voiceless'; readonly reason: SilenceReason }
  | { readonly type: 'opening' }
  | { readonly type: 'answering'; readonly startedAt: number }
  | { readonly type: 'silence'; readonly quiet: boolean }
  | { readonly type: 'closing' }
  | { readonly type: 'considering' }
  | { readonly type: 'pausing'; readonly step: AskedStep }
  | { readonly type: 'failed'; readonly error: AppError }
  | { readonly type: 'finishing'; readonly waiting: number }
  | { readonly type: 'finished' };

/** The only place where the state changes. An event that does not fit leaves the state as it is. */
export function reduceMock(state: MockState, event: MockEvent): MockState {
  switch (event.type) {
    case 'asking':
      return mayAsk(state) ? { phase: 'asking', step: event.step, silence: null } : state;
    case 'voiceless':
      return state.phase === 'asking' ? { ...state, silence: event.reason } : state;
    case 'opening':
      return state.phase === 'asking' ? { phase: 'opening', step: state.step } : state;
    case 'answering':
      return state.phase === 'opening'
        ? { phase: 'answering', step: state.step, startedAt: event.startedAt, quiet: false }
        : state;
    case 'silence':
      return state.phase === 'answering' && state.quiet !== event.quiet
        ? { ...state, quiet: event.quiet }
        : state;
    case 'closing':
      return state.phase === 'answering' ? { phase: 'closing', step: state.step } : state;
    case 'considering':
      return state.phase === 'closing' ? { phase: 'considering', step: state.step } : state;
    case 'pausing':
      return isOver(state) ? state : { phase: 'paused', step: event.step };
    case 'failed':
      return 'step' in state ? { phase: 'failed', step: state.step, error: event.error } : state;
    case 'finishing':
      return state.phase === 'finished' ? state : { phase: 'finishing', waiting: event.waiting };
    case 'finished':
      return { phase: 'finished' };
    default:
      return assertNever(event);
  }
}

/** A question is asked between answers, never into one. */
function mayAsk({ phase }: MockState): boolean {
  return phase !== 'opening' && phase !== 'answering' && phase !== 'finishing' && phase !== 'finished';
}

function isOver({ phase }: MockState): boolean {
  return phase === 'finishing' || phase === 'finished';
}
