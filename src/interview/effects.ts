import type { AppError } from '../base/app-error';
import type { Recording, RecordingSinks } from '../recorder/recording';
import type { Take } from '../recorder/take';
import type { SpokenOutcome } from '../speech/spoken-outcome';
import type { OpenAnswer, PartialTranscript, Transcript } from '../transcription/transcript';
import type { Limits } from './limits';

/** What one question needs of the world. `app/` gives the real parts, tests give fakes with the same timing. */
export interface InterviewEffects {
  /** Resolves when the voice has ended, was stopped, or could not speak. Never rejects. */
  speak(text: string, signal: AbortSignal): Promise<SpokenOutcome>;
  /** Opens the microphone. Rejects with `microphone-*`, `recording-unsupported`, `insecure-page` or `cancelled`. */
  record(takeId: string, sinks: RecordingSinks, signal: AbortSignal): Promise<Recording>;
  /** Begins to transcribe an answer while it is spoken. */
  listen(onPartial: (partial: PartialTranscript) => void): OpenAnswer;
  readonly takes: TakeStore;
  /**
   * Scores a transcribed take and keeps it: with the attempt that it adds to, or as a new one. That no room was found is in
   * the result; the attempt is shown all the same.
   */
  addTake(answer: TranscribedTake): Promise<AddedTake>;
  /** The same for an answer that was typed. */
  addTyped(answer: TypedAnswer): Promise<AddedTake>;
  /** The rules of the next answer of its own; what is added to one has none. */
  limits(): Limits;
  /** How many answers of its own were used up before this visit of the question, as before a reload. */
  spentBefore(): number;
  keepSpent(spent: number): void;
  /** Resolves after so long, or when `signal` aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  newId(): string;
  now(): number;
}

export interface TranscribedTake {
  /** Of the attempt that begins with this take, if it adds to none. */
  readonly id: string;
  readonly take: Take;
  readonly transcript: Transcript;
  /** The attempt that it adds to. */
  readonly onto: string | null;
}

/** What was typed in place of a take. */
export interface TypedAnswer {
  /** Of the attempt that begins with it, if it adds to none. */
  readonly id: string;
  readonly takeId: string;
  readonly text: string;
  /** Epoch milliseconds at which it was handed in. */
  readonly at: number;
  /** The attempt that it adds to. */
  readonly onto: string | null;
}

export interface AddedTake {
  /** Where the take is now. */
  readonly attemptId: string;
  /** Why it is not stored; null when it is. */
  readonly storageTrouble: AppError | null;
}

/** Keeps a take safe from its first second on. */
export interface TakeStore {
  begin(takeId: string, startedAt: number): Promise<void>;
  append(takeId: string, bytes: ArrayBuffer, index: number, mimeType: string): Promise<void>;
  /** `chunks` of it were appended: where one is lost after all, the whole recording is written in their place. */
  finish(take: Take, chunks: number): Promise<void>;
  /** The page is left without an attempt: the take is up for recovery. Never rejects. */
  release(takeId: string): Promise<void>;
  /** Never rejects: a take that could not be removed is offered for recovery, where it can be discarded again. */
  discard(takeId: string): Promise<void>;
  /** Brings a discarded take back, not up for recovery before it is released. Never rejects: false when it is not stored. */
  restore(takeId: string): Promise<boolean>;
}
