import type { Question } from '../bank/bank';
import { measureSpeech } from '../delivery/speech-figures';
import type { Attempt, AttemptTake } from '../history/attempt';
import type { Take } from '../recorder/take';
import type { Score } from '../scoring/score';
import type { Transcript } from '../transcription/transcript';
import { wordsOf } from '../transcription/transcript';

/**
 * The attempt that a transcribed take makes: a new one with this id, or `onto` with one take more. `score` is given the
 * transcripts of all its takes, and the user's verdicts on it.
 */
export async function attemptOf(input: {
  readonly id: string;
  readonly bankId: string;
  readonly question: Pick<Question, 'number' | 'text' | 'section'>;
  readonly take: Take;
  readonly transcript: Transcript;
  readonly onto: Attempt | null;
  readonly score: (transcripts: readonly Transcript[], verdicts: Attempt['verdicts']) => Promise<Score>;
}): Promise<Attempt> {
  const { onto } = input;
  const take = attemptTake(input.take, input.transcript);
  const takes = [...(onto?.takes ?? []), take];
  const score = await input.score(transcriptsOf(takes), onto?.verdicts ?? {});
  return onto
    ? { ...onto, takes, score }
    : newAttempt({ ...input, createdAt: input.take.startedAt, take, score });
}

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

/** The transcripts of an attempt in the order of its takes; a take without one counts as silent. */
export function transcriptsOf(takes: readonly AttemptTake[]): readonly Transcript[] {
  return takes.map((take) => take.transcript ?? { segments: [], madeBy: { kind: 'edited' } });
}
