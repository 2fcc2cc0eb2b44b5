import type { Question } from '../bank/bank';
import { measureSpeech } from '../delivery/speech-figures';
import type { Attempt, AttemptTake, SpokenTake, TypedTake } from '../history/attempt';
import type { Take } from '../recorder/take';
import type { Score } from '../scoring/score';
import type { Transcript } from '../transcription/transcript';
import { wordsOf, writtenTranscript } from '../transcription/transcript';

/** What history keeps of a take; the sound itself lies in the recordings store under the same id. */
export function attemptTake(take: Take, transcript: Transcript): SpokenTake {
  const { id, durationS, mimeType, levels } = take;
  return withSpokenTranscript(
    { kind: 'spoken', takeId: id, durationS, mimeType, levels, transcript: null, speech: null },
    transcript,
  );
}

/** What was typed in place of a take. */
export function typedTake(takeId: string, text: string): TypedTake {
  return { kind: 'typed', takeId, transcript: writtenTranscript(text) };
}

/** With another transcript; how it sounded is measured anew. */
export function withTranscript(take: AttemptTake, transcript: Transcript): AttemptTake {
  return take.kind === 'spoken' ? withSpokenTranscript(take, transcript) : { ...take, transcript };
}

function withSpokenTranscript(take: SpokenTake, transcript: Transcript): SpokenTake {
  return { ...take, transcript, speech: measureSpeech({ ...take, words: wordsOf(transcript) }) };
}

/** An attempt that begins with these takes. */
export function newAttempt(input: {
  readonly id: string;
  readonly bankId: string;
  readonly question: Pick<Question, 'id' | 'number' | 'text' | 'section'>;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly takes: readonly AttemptTake[];
  readonly score: Score | null;
}): Attempt {
  const { id, number, text, section } = input.question;
  return {
    version: 3,
    id: input.id,
    bankId: input.bankId,
    question: { id, number, text, section },
    createdAt: input.createdAt,
    takes: input.takes,
    score: input.score,
    verdicts: {},
  };
}

/** The transcripts of an attempt in the order of its takes; a take without one counts as silent. */
export function transcriptsOf(takes: readonly AttemptTake[]): readonly Transcript[] {
  return takes.map((take) => take.transcript ?? { segments: [], madeBy: { kind: 'edited' } });
}
