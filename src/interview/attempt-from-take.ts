import type { Question } from '../bank/bank';
import type { Attempt, AttemptTake } from '../history/attempt';
import type { Take } from '../recorder/take';
import type { Score } from '../scoring/score';
import { measureSpeech } from '../scoring/speech-figures';
import type { Transcript } from '../transcription/transcript';
import { wordsOf } from '../transcription/transcript';

/** What history keeps of a take; the sound itself lies in the recordings store under the same id. */
export function attemptTake(take: Take, transcript: Transcript): AttemptTake {
  return {
    takeId: take.id,
    durationS: take.durationS,
    mimeType: take.mimeType,
    levels: take.levels,
    transcript,
    speech: measureSpeech({ words: wordsOf(transcript), levels: take.levels, durationS: take.durationS }),
  };
}

/** A first take makes a new attempt. */
export function newAttempt(input: {
  readonly id: string;
  readonly bankId: string;
  readonly question: Pick<Question, 'number' | 'text' | 'section'>;
  readonly createdAt: number;
  readonly take: AttemptTake;
  readonly score: Score;
}): Attempt {
  const { number, text, section } = input.question;
  return {
    version: 1,
    id: input.id,
    bankId: input.bankId,
    question: { number, text, section },
    createdAt: input.createdAt,
    takes: [input.take],
    score: input.score,
    verdicts: {},
  };
}

/** A later take adds to an attempt: its coverage can only grow. */
export function extendedAttempt(attempt: Attempt, take: AttemptTake, score: Score): Attempt {
  return { ...attempt, takes: [...attempt.takes, take], score };
}

/** The transcripts of an attempt in the order of its takes; a take without one counts as silent. */
export function transcriptsOf(takes: readonly AttemptTake[]): readonly Transcript[] {
  return takes.map((take) => take.transcript ?? { segments: [], madeBy: { kind: 'edited' } });
}
