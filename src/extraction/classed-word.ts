/**
 * What a word does in its sentence: n noun, a adjective, v verb, p participle or past form, g gerund, r adverb, d determiner, i preposition,
 * o "of", c "and" or "or", q pronoun, s other word of grammar, b is, have or can, x negation, # number. Between clauses stands |,
 * or : after what a list or a definition is about.
 */
export type WordClass =
  | 'n'
  | 'a'
  | 'v'
  | 'p'
  | 'g'
  | 'r'
  | 'd'
  | 'i'
  | 'o'
  | 'c'
  | 'q'
  | 's'
  | 'b'
  | 'x'
  | '#'
  | '|'
  | ':';

/** A word, or a break between two (then `start` equals `end`). `end` is exclusive; both count characters of the text. */
export interface ClassedWord {
  readonly class: WordClass;
  readonly start: number;
  readonly end: number;
}

/** Whether it is no word, but stands between two clauses. */
export function isBreak(word: ClassedWord): boolean {
  return word.class === '|' || word.class === ':';
}

/** The classes of some words as one string. */
export function lettersOf(words: readonly ClassedWord[]): string {
  return words.map((word) => word.class).join('');
}
