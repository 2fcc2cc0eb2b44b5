import type { Score, Verdict } from '../scoring/score';
import type { Transcript } from '../transcription/transcript';

/** The stored record of one answer. Version 2: questions have ids. */
export interface Attempt {
  readonly version: 2;
  readonly id: string;
  readonly bankId: string;
  readonly question: AskedQuestion;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** The first take, then takes that close the gap. At least one. */
  readonly takes: readonly AttemptTake[];
  /** Null when it could not be scored. */
  readonly score: Score | null;
  /** The user's own verdicts by term id; they outrank the scorer and survive rescoring. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
  /** The user marked it as the best answer to its question; absent otherwise. */
  readonly starred?: true;
}

/** A question as it was asked; its bank may change later. */
export interface AskedQuestion {
  /** Of the question in its bank: what was answered belongs to it. */
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly section: string;
}

/** A take without its sound, which lies under `takeId` in the recordings store. */
export interface AttemptTake {
  readonly takeId: string;
  readonly durationS: number;
  readonly mimeType: string;
  /** Root mean square per `LEVEL_STEP_S` of recorder/take.ts. */
  readonly levels: readonly number[];
  readonly transcript: Transcript | null;
  readonly speech: SpeechFigures | null;
}

/** How it sounded. Fillers are an estimate: Whisper drops most of them. */
export interface SpeechFigures {
  /** Words per minute over speaking time. */
  readonly wordsPerMinute: number;
  readonly speakingS: number;
  /** Silences over 1 s between the first and last speech, measured on the levels. */
  readonly pauses: readonly { readonly startS: number; readonly endS: number }[];
  readonly fillers: number;
}

/** The user's own verdict on a term; null where the scorer's stands. */
export function ownVerdict({ verdicts }: Pick<Attempt, 'verdicts'>, termId: string): Verdict | null {
  return Object.hasOwn(verdicts, termId) ? (verdicts[termId] ?? null) : null; // an id may be "constructor"
}
