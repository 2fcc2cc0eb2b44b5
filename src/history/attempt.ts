import type { Score, Verdict } from '../scoring/score';
import type { Transcript } from '../transcription/transcript';

/** The stored record of one answer. Version 3: a take is spoken or typed. */
export interface Attempt {
  readonly version: 3;
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

export type AttemptTake = SpokenTake | TypedTake;

/** A take without its sound, which lies under `takeId` in the recordings store. */
export interface SpokenTake {
  readonly kind: 'spoken';
  readonly takeId: string;
  readonly durationS: number;
  readonly mimeType: string;
  /** Root mean square per `LEVEL_STEP_S` of recorder/take.ts. */
  readonly levels: readonly number[];
  readonly transcript: Transcript | null;
  readonly speech: SpeechFigures | null;
}

/** Written where one could not speak: there is no sound to hear and nothing to measure. The times of its words are all 0. */
export interface TypedTake {
  readonly kind: 'typed';
  readonly takeId: string;
  readonly transcript: Transcript;
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

/** The takes that have a sound, in their order. */
export function spokenTakes(takes: readonly AttemptTake[]): readonly SpokenTake[] {
  return takes.filter((take) => take.kind === 'spoken');
}

/** How a take sounded; null where that was not measured, or where there was nothing to hear. */
export function speechOf(take: AttemptTake): SpeechFigures | null {
  return take.kind === 'spoken' ? take.speech : null;
}

/** Whether an answer was typed. What was added to it later does not count: it is compared and charted by its first take. */
export function isTyped({ takes }: Pick<Attempt, 'takes'>): boolean {
  return takes[0]?.kind === 'typed';
}
