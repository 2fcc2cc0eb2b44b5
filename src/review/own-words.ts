import { spokenSentence } from '../delivery/spoken-sentence';
import type { AttemptTake } from '../history/attempt';
import { type Evidence, isCovered, isHardlyExplained, type Score, type TermScore } from '../scoring/score';
import { wordsOf } from '../transcription/transcript';

/** What the user said, word for word, and the point that it made. */
export interface OwnWords {
  readonly term: string;
  readonly quote: string;
}

/**
 * The words of the answer that made its weightiest point, with as much of their sentence as is short enough; null when no
 * point was made in words that are still there. A term that was hardly more than named is no point made.
 */
export function ownWords(score: Score, takes: readonly Pick<AttemptTake, 'transcript'>[]): OwnWords | null {
  const made = score.terms
    .filter((term) => isCovered(term.verdict) && term.evidence !== null && !isHardlyExplained(term))
    .toSorted((a, b) => b.weight - a.weight || creditOf(b) - creditOf(a));
  for (const term of made) {
    const quote = term.evidence && sentenceAround(term.evidence, takes);
    if (quote !== null) return { term: term.term, quote };
  }
  return null;
}

function creditOf({ credit = 1 }: TermScore): number {
  return credit;
}

/** The words of a span with as much of their sentence as is short enough; null when they are gone. */
export function sentenceAround(
  { take, span: { first, last } }: Pick<Evidence, 'take' | 'span'>,
  takes: readonly Pick<AttemptTake, 'transcript'>[],
): string | null {
  const transcript = takes[take]?.transcript;
  if (!transcript) return null;
  return spokenSentence(wordsOf(transcript), first, last)?.text ?? null;
}
