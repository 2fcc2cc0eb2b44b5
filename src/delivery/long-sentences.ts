import { indexesIn } from '../base/indexes';
import { sentenceRanges } from '../base/sentences';
import type { Word } from '../transcription/transcript';

/**
 * More words than this without a stop are about half a minute in one breath. Guides to plain writing end at 20 to 25 a sentence, but a
 * transcript lacks some of the stops that were heard: from here on four of five are rightly told where one answer in ten runs on and
 * three stops in ten are lost (docs/lab/telling.md).
 */
const MOST_WORDS = 80;

/** Words of a take that ran on without a stop or a pause; `last` is inclusive. */
export interface LongSentence {
  readonly first: number;
  readonly last: number;
}

/** The long sentences of a take, in order. A long pause ends a sentence for whoever listens; `pauses` in seconds of the take. */
export function longSentences(
  words: readonly Word[],
  pauses: readonly { readonly startS: number; readonly endS: number }[],
): readonly LongSentence[] {
  const paused = new Set(pauses.map(({ endS }) => words.findIndex((word) => word.endS > endS)));
  return sentenceRanges(words.map(({ text }) => text))
    .flatMap(({ first, last }) => cut(first, last, paused))
    .filter(({ first, last }) => last - first + 1 > MOST_WORDS);
}

function cut(first: number, last: number, before: ReadonlySet<number>): readonly LongSentence[] {
  const starts = indexesIn({ first, last }).filter((index) => index === first || before.has(index));
  return starts.map((start, index) => ({ first: start, last: (starts[index + 1] ?? last + 1) - 1 }));
}
