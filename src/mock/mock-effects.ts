import type { Interview } from '../interview/run';
import type { SpokenOutcome } from '../speech/spoken-outcome';
import type { FollowUp } from './follow-up';
import type { MockInterview } from './mock-interview';

/** What a mock interview needs of the world. `app/` gives the real parts, tests give fakes with the same timing. */
export interface MockEffects {
  /** The question's text; null when the bank does not hold it any more. */
  textOf(questionId: string): string | null;
  /** Resolves when the voice has ended, was stopped, or could not speak. Never rejects. */
  speak(text: string, signal: AbortSignal): Promise<SpokenOutcome>;
  /** Tells that the microphone is open. Never rejects. */
  ring(): Promise<void>;
  /** Resolves after so long, or when `signal` aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** A fresh interview for one take, which gets the id `takeId`, as does an attempt that begins with it. */
  interview(questionId: string, takeId: string): Interview;
  /** Whether there is still something to add to. */
  hasAttempt(id: string): boolean;
  /** What an interviewer would ask next; null when nothing was missed. */
  followUpTo(attemptId: string): Promise<FollowUp | null>;
  /** Keeps the interview as it stands now. Never rejects; trouble is shown by whoever keeps. */
  save(mock: MockInterview): Promise<void>;
  newId(): string;
  now(): number;
}
