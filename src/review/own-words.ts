import type { AttemptTake } from '../history/attempt';
import { type Evidence, isCovered, type Score, type TermScore } from '../scoring/score';
import { type Word, wordsOf } from '../transcription/transcript';

/** What the user said, word for word, and the point that it made. */
export interface OwnWords {
  readonly term: string;
  readonly quote: string;
}

/** As much as is taken in at a glance. */
const MOST_WORDS = 16;

const SENTENCE_END = /[.!?]["”’)]*$/;

/** Words that begin or end a quote without adding to it. */
const LOOSE = /^(?:and|so|um+|uh+|er+|well|like|but|then|because)[,.]?$/i;

/**
 * The words of the answer that made its weightiest point, with as much of their sentence as is short enough; null when no
 * point was made in words that are still there. A term that was only named is no point made.
 */
export function ownWords(score: Score, takes: readonly Pick<AttemptTake, 'transcript'>[]): OwnWords | null {
  const made = score.terms
    .filter((term) => isCovered(term.verdict) && term.evidence !== null && !term.bare)
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
  const words = wordsOf(transcript);
  if (!words[first] || !words[last]) return null;
  const [from, to] = around(words, first, last);
  return words
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join(' ')
    .replace(/[,;:.]+$/, '');
}

/** The sentence around a span, cut to `MOST_WORDS` by what is farthest from the span. */
function around(words: readonly Word[], first: number, last: number): readonly [number, number] {
  const ends = (index: number) => SENTENCE_END.test(words[index]?.text ?? '.');
  let [from, to] = [first, last];
  while (to - from + 1 < MOST_WORDS) {
    const before = from > 0 && !ends(from - 1);
    const after = to < words.length - 1 && !ends(to);
    if (!before && !after) break;
    if (before && (!after || first - from <= to - last)) from -= 1;
    else to += 1;
  }
  while (from < first && LOOSE.test(words[from]?.text ?? '')) from += 1;
  while (to > last && LOOSE.test(words[to]?.text ?? '')) to -= 1;
  return [from, to];
}
