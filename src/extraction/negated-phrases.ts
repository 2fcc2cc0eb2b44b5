import { LIFTED } from '../scoring/english/denial-phrases';
import { type ClassedWord, lettersOf } from './classed-word';
import type { PhraseSpan } from './phrase-forms';

/** Words that may stand between a negator and what it denies: "no longer in a closed path", "does not change the colour". */
const BETWEEN = /[rdiobvpg]/;

/** The same in front of a verb, whose subject may be denied: "none of the tools could scratch". */
const BEFORE_VERB = /[rdiobna]/;
const MOST_BETWEEN = 4;

/** What a "not" follows, so that a phrase begins there: "does not change", "is not sugar". */
const AUXILIARY = 'b';

/**
 * A phrase with the negator in front of it, since without it the phrase says the opposite: "no tools could scratch topaz", "does
 * not change the colour". Null for one that would begin with "not", which nobody writes on a card.
 */
export function withNegator(
  span: PhraseSpan,
  words: readonly ClassedWord[],
  text: string,
): PhraseSpan | null {
  const wordAt = (at: number) => text.slice(words[at]?.start, words[at]?.end).toLowerCase();
  const at = negatorBefore(span.first, words);
  const first = at ?? (words[span.first]?.class === 'x' ? span.first : null);
  if (first === null || LIFTED.has(wordAt(first + 1)) || /^(?:more|less|later)$/.test(wordAt(first + 1))) {
    return span;
  }
  if (wordAt(first) !== 'not') return { ...span, first };
  return words[first - 1]?.class === AUXILIARY ? { ...span, first: first - 1 } : null;
}

/** "No" in front of a list denies all of it: "no data loss, duplication or errors". */
const DENIED_LIST = /x[apgn]*n(?:\|[apgn]*n)*(?:\||\|?c)$/;

/** The negator of a list of nouns that `first` stands in, not at its head; null for none. */
export function negatorOfList(
  { first, last }: PhraseSpan,
  words: readonly ClassedWord[],
  text: string,
): number | null {
  const isNoun = /^[apg]*n(?:c[apg]*n)?$/.test(lettersOf(words.slice(first, last + 1)));
  const at = isNoun ? lettersOf(words.slice(0, first)).search(DENIED_LIST) : -1;
  if (at < 0) return null;
  return /[^\p{L}\p{N}\s,’'-]/u.test(text.slice(words[at]?.start, words[first]?.start)) ? null : at;
}

/** Index of the negator that denies what begins at `first`; null for none. */
function negatorBefore(first: number, words: readonly ClassedWord[]): number | null {
  const between = /[vpg]/.test(words[first]?.class ?? '') ? BEFORE_VERB : BETWEEN;
  for (let at = first - 1; at >= Math.max(0, first - 1 - MOST_BETWEEN); at -= 1) {
    const letter = words[at]?.class ?? '|';
    if (letter === 'x') return at;
    if (!between.test(letter)) return null;
  }
  return null;
}
