import type { HitSpan } from '../../review/hit-spans';
import type { Verdict } from '../../scoring/score';
import type { Word } from '../../transcription/transcript';

/** Neighbouring words of a transcript that are marked alike. */
export interface MarkedWords {
  /** Index of the first word in the take. */
  readonly first: number;
  readonly words: readonly Word[];
  /** The terms that were heard in these words, the most certain first; empty for plain words. */
  readonly hits: readonly HitSpan[];
}

/** Where terms overlap, the mark shows the most certain verdict. */
const CERTAINTY: Readonly<Record<Verdict, number>> = { said: 0, denied: 1, close: 2, missed: 3 };

/** Cuts a take's words at every edge of a hit. Nothing is lost: all words come back, in order. */
export function markedWords(words: readonly Word[], hits: readonly HitSpan[]): readonly MarkedWords[] {
  const runs: { first: number; words: Word[]; hits: readonly HitSpan[] }[] = [];
  words.forEach((word, index) => {
    const here = hits
      .filter(({ words: span }) => span.first <= index && index <= span.last)
      .sort((a, b) => CERTAINTY[a.verdict] - CERTAINTY[b.verdict]);
    const last = runs.at(-1);
    if (last && sameHits(last.hits, here)) last.words.push(word);
    else runs.push({ first: index, words: [word], hits: here });
  });
  return runs;
}

function sameHits(some: readonly HitSpan[], others: readonly HitSpan[]): boolean {
  return some.length === others.length && some.every((hit, index) => hit === others[index]);
}
