import type { SpeechFigures } from '../../src/history/attempt';
import type { History } from '../../src/history/history';
import type { Score, Verdict, WordSpan } from '../../src/scoring/score';
import type { Transcript, Word } from '../../src/transcription/transcript';
import { attemptOf } from '../fakes/fresh-history';
import { transcriptOf } from '../fakes/interview-effects';
import { takeOfSilence } from '../fakes/take-of-silence';

/** The first question of the baking bank. */
export const BREAD = { id: 'q1', number: 1, text: 'How do you bake bread?', section: 'Bread' };

/** By term: its verdict, and where its words are. */
export type Heard = Readonly<Record<string, readonly [Verdict, (WordSpan & { readonly take?: number })?]>>;

export interface KeptTake {
  /** Word n begins at 0.4 n seconds. */
  readonly text: string;
  readonly speech?: SpeechFigures;
  /** The index of a word that the model was not sure of. */
  readonly doubted?: number;
}

/** Stores an answer to the first question of the baking bank, asked in its own words or in others, with five seconds of sound for each take or as many as its words take. */
export async function keepAnswer(
  history: History,
  answer: {
    readonly id: string;
    readonly createdAt: number;
    readonly takes: readonly KeptTake[];
    readonly heard: Heard;
    readonly asked?: string;
  },
): Promise<void> {
  const { id, createdAt, takes, heard, asked = BREAD.text } = answer;
  const stored = takes.map(({ text }, index) =>
    takeOfSilence(`${id}-take-${index}`, Math.max(5, Math.ceil(0.4 * text.split(' ').length))),
  );
  for (const { id: takeId, bytes, mimeType, durationS, levels } of stored) {
    await history.recordings.begin({ takeId, bankId: 'baking', question: BREAD, startedAt: createdAt });
    await history.recordings.append(takeId, bytes, 0, mimeType);
    await history.recordings.finish(takeId, { durationS, levels });
  }
  await history.attempts.add(
    attemptOf(id, {
      bankId: 'baking',
      question: { ...BREAD, text: asked },
      createdAt,
      takes: stored.map(({ id: takeId, durationS, mimeType, levels }, index) => ({
        kind: 'spoken' as const,
        takeId,
        durationS,
        mimeType,
        levels,
        transcript: withDoubt(transcriptOf(takes[index]?.text ?? ''), takes[index]?.doubted),
        speech: takes[index]?.speech ?? null,
      })),
      score: scoreOf(heard),
    }),
  );
}

function withDoubt(transcript: Transcript, doubted: number | undefined): Transcript {
  const doubt = (word: Word, index: number) => (index === doubted ? { ...word, confidence: 0.2 } : word);
  const segments = transcript.segments.map((segment) => ({ ...segment, words: segment.words.map(doubt) }));
  return { ...transcript, segments };
}

function scoreOf(heard: Heard): Score {
  const terms = Object.entries(heard).map(([term, [verdict, place]]) => ({
    id: term.toLowerCase().replace(' ', '-'),
    term,
    kind: 'concept' as const,
    weight: 2 as const,
    verdict,
    evidence: place
      ? {
          take: place.take ?? 0,
          span: { first: place.first, last: place.last },
          quote: term,
          reason: { kind: 'exact' as const },
        }
      : null,
  }));
  const covered = terms.filter(({ verdict }) => verdict === 'said' || verdict === 'close').length;
  return { scorer: '1', coverage: covered / terms.length, meaning: true, terms };
}
