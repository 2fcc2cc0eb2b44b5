import type { AppError } from '../base/app-error';
import type { Preparation } from '../interview/limits';
import type { SilenceReason } from '../speech/spoken-outcome';
import type { MockStep } from './mock-interview';

/** A question or a follow-up of a mock interview. */
export type AskedStep = Exclude<MockStep, { kind: 'finished' }>;

/** What comes once an answer has ended. */
export type AfterAnswer = 'go-on' | 'pause' | 'end';

/** A mock interview on its way through its questions; each member holds just what exists then. */
export type MockState =
  /** Before the first question, and whenever the user wants a break. `step` is asked when it goes on. */
  | { readonly phase: 'paused'; readonly step: AskedStep }
  /** The voice speaks; with `silence`, the question stands there to be read. */
  | { readonly phase: 'asking'; readonly step: AskedStep; readonly silence: SilenceReason | null }
  | { readonly phase: 'opening'; readonly step: AskedStep }
  /** Time to think, or the count-in, until `until` (epoch milliseconds). */
  | {
      readonly phase: 'preparing';
      readonly step: AskedStep;
      readonly stage: Preparation;
      readonly until: number;
    }
  /** `quiet`: nobody has spoken for long, so going on is offered. */
  | {
      readonly phase: 'answering';
      readonly step: AskedStep;
      readonly startedAt: number;
      readonly quiet: boolean;
    }
  /** The answer is written instead of spoken. */
  | { readonly phase: 'typing'; readonly step: AskedStep }
  /** The answer has ended; the last samples are on their way to the store. */
  | { readonly phase: 'closing'; readonly step: AskedStep; readonly next: AfterAnswer }
  /** The interviewer thinks about a follow-up: this take is being transcribed. */
  | { readonly phase: 'considering'; readonly step: AskedStep; readonly takeId: string }
  /** The microphone or the store gave trouble; `step` can be tried again. */
  | { readonly phase: 'failed'; readonly step: AskedStep; readonly error: AppError }
  /** All is said; so many answers are still being transcribed. */
  | { readonly phase: 'finishing'; readonly waiting: number }
  | { readonly phase: 'finished' };
