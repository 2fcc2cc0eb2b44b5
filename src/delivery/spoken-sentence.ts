import type { Word } from '../transcription/transcript';

/** Words of a transcript by their places, both included, and as text without the marks at its end. */
export interface SpokenSentence {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** As much as is taken in at a glance. */
const MOST_WORDS = 16;

const SENTENCE_END = /[.!?]["”’)]*$/;

/** Words that begin a quote without adding to it. */
const LOOSE = /^(?:and|so|um+|uh+|er+|well|like|but|then|because)[,.]?$/i;

/** Words with which a quote can't end: what they begin was cut off. */
const BEGINS_MORE = /^(?:and|so|um+|uh+|er+|or|but|then|because|when|if|which|that|as|the|a|an|to|of)[,.]?$/i;

/**
 * The sentence around the words from `first` to `last`, cut to `MOST_WORDS` by what is farthest from them; null when the
 * transcript has no such words.
 */
export function spokenSentence(words: readonly Word[], first: number, last: number): SpokenSentence | null {
  if (!words[first] || !words[last]) return null;
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
  while (to > last && BEGINS_MORE.test(words[to]?.text ?? '')) to -= 1;
  const text = words
    .slice(from, to + 1)
    .map((word) => word.text)
    .join(' ');
  return { first: from, last: to, text: text.replace(/[,;:.]+$/, '') };
}
