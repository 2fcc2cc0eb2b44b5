import { type ClassedWord, lettersOf } from './classed-word';

/** No noun with this article is in the plural, so what ends with "s" behind its noun is the verb: "a solid | dissolves". */
const ONE = /^(?:an?|each|every)$/i;

/** Where the next clause begins, beside breaks and other words of grammar. */
const OPENS = /^(?:when|whenever|if|once|where|because|while)$/i;

/**
 * Words that the tagger took for another class, told by those beside them: most English verbs are nouns as well, and a clause
 * without any verb is suspicious.
 */
export function withMistakesMended(words: readonly ClassedWord[], text: string): readonly ClassedWord[] {
  return words.map((word, index) => {
    const place = placeOf(index, words, text);
    if (word.class === 'n' && isVerb(place)) return { ...word, class: 'v' };
    return word.class === 'v' && isNoun(place) ? { ...word, class: 'n' } : word;
  });
}

/** A word with what stands around it in its clause. */
interface WordPlace {
  /** Ends like the third person of a verb, or like a plural. */
  readonly endsWithS: boolean;
  readonly before: string;
  readonly after: string;
  readonly wordsBefore: readonly string[];
  readonly next: string;
}

function placeOf(index: number, words: readonly ClassedWord[], text: string): WordPlace {
  const wordAt = (at: number) => text.slice(words[at]?.start, words[at]?.end);
  const opens = (word: ClassedWord) =>
    /[|:s]/.test(word.class) || OPENS.test(text.slice(word.start, word.end));
  const before = lettersOf(words.slice(words.slice(0, index).findLastIndex(opens) + 1, index));
  return {
    endsWithS: /[^siu]s$/i.test(wordAt(index)),
    before,
    after: /^[^|:s]*/.exec(lettersOf(words.slice(index + 1)))?.[0] ?? '',
    wordsBefore: words.slice(index - before.length, index).map(({ start, end }) => text.slice(start, end)),
    next: index + 1 < words.length ? wordAt(index + 1) : '',
  };
}

function isVerb({ endsWithS, before, after, wordsBefore, next }: WordPlace): boolean {
  const last = wordsBefore.at(-1) ?? '';
  if (/[vb]/.test(before)) return endsWithS && /^(?:which|who|that)$/i.test(last) && /^[da]+n/.test(after);
  if (/^(?:it|they|he|she)$/i.test(last)) return true; // "it | ends the offer"
  if (/[vb]/.test(after)) return false;
  if (before === '') return /^d+[ap#]*n/.test(after) && !/^\p{Lu}$/u.test(next); // "Traverse | the tree", not "Vitamin A loss"
  if (!endsWithS) return false;
  const article = wordsBefore.at(-1 - (/[an]+$/.exec(before)?.[0].length ?? 0)) ?? '';
  const singular = /n$/.test(before) && !/s$/i.test(last);
  return (
    /^(?:which|who|this)$/i.test(last) ||
    (/[an]$/.test(before) && ONE.test(article) && !after.startsWith('n')) ||
    (singular && /^[da]+n/.test(after)) // "contract | lacks legal force"
  );
}

/** "Accessed from any member | functions", "by sending small | frames": behind a verb such a place has no second one. */
function isNoun({ endsWithS, before, wordsBefore }: WordPlace): boolean {
  const behindVerb = /[vb][^q]*(?:id[an]*n|[gidov]a)$/.test(before);
  return endsWithS && behindVerb && !wordsBefore.some((word) => /^that$/i.test(word));
}
