import type { Attempt } from '../history/attempt';
import type { Score, TermScore, Verdict, WordSpan } from '../scoring/score';
import { type Transcript, type Word, wordsOf } from '../transcription/transcript';

/** Where a term was said: what the review plays and marks. */
export interface HitSpan {
  readonly termId: string;
  readonly term: string;
  readonly verdict: Verdict;
  /** Which take of the attempt, 0-based. */
  readonly take: number;
  /** Indexes into `wordsOf` of that take's transcript, inclusive. */
  readonly words: WordSpan;
  /** When its first word begins, in seconds of its take; `startS` lies a little before. */
  readonly spokenS: number;
  readonly startS: number;
  readonly endS: number;
}

/** Word times of Whisper are right within about 0.2 s (its audio frames and attention are that coarse). */
const MARGIN_S = 0.2;

/**
 * The seconds in which each term was heard, over all takes of an attempt: `transcripts` in the order of its takes, null
 * for one without. Terms without evidence, or with evidence in words that are gone, have no span. In order of takes and time.
 */
export function hitSpans(score: Score, transcripts: readonly (Transcript | null)[]): readonly HitSpan[] {
  const wordsOfTakes = transcripts.map((transcript) => (transcript ? wordsOf(transcript) : []));
  return score.terms
    .flatMap((term) => spanOf(term, wordsOfTakes) ?? [])
    .sort((a, b) => a.take - b.take || a.startS - b.startS);
}

/** The same of an attempt; none before it is scored. */
export function hitSpansOf({ score, takes }: Pick<Attempt, 'score' | 'takes'>): readonly HitSpan[] {
  if (!score) return [];
  return hitSpans(
    score,
    takes.map(({ transcript }) => transcript),
  );
}

export function spansOfTake(spans: readonly HitSpan[], take: number): readonly HitSpan[] {
  return spans.filter((span) => span.take === take);
}

function spanOf(term: TermScore, wordsOfTakes: readonly (readonly Word[])[]): HitSpan | null {
  if (!term.evidence) return null;
  const { take, span } = term.evidence;
  const words = wordsOfTakes[take] ?? [];
  const first = words[span.first];
  const last = words[span.last];
  if (!first || !last) return null;
  return {
    termId: term.id,
    term: term.term,
    verdict: term.verdict,
    take,
    words: span,
    spokenS: first.startS,
    startS: Math.max(0, first.startS - MARGIN_S),
    endS: last.endS + MARGIN_S,
  };
}
