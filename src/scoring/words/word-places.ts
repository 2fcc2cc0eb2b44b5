import type { SpokenAnswer } from '../spoken-answer';
import { spelledLetters } from './letters';
import { isEveryday } from './rarity';
import { soundsLike } from './sound';
import type { TermWord } from './term-shape';

/** Where one word was heard, and how. */
export interface WordPlace {
  /** First and last token of the answer, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly how: 'exact' | 'stems' | 'compound' | 'spelled-out' | 'sound';
}

const placesIn = new WeakMap<SpokenAnswer, Map<string, readonly WordPlace[]>>();

/**
 * Every place of the answer where a word was heard, alone or in pieces. Sound counts only for uncommon words, and no single word of
 * everyday English is one of these misheard: who says "doctor" means no Docker. Remembered per answer: the terms of a question and
 * their aliases share half of their words.
 */
export function wordPlaces(word: TermWord, answer: SpokenAnswer): readonly WordPlace[] {
  const known = placesIn.get(answer) ?? new Map<string, readonly WordPlace[]>();
  placesIn.set(answer, known);
  const key = [word.text, word.stem, word.nameLike, word.uncommon].join();
  const places = known.get(key) ?? [...alone(word, answer), ...inPieces(word, answer)];
  known.set(key, places);
  return places;
}

function alone(word: TermWord, answer: SpokenAnswer): readonly WordPlace[] {
  const places: WordPlace[] = [];
  answer.tokens.forEach((token, at) => {
    if (token.text === word.text) places.push({ first: at, last: at, how: 'exact' });
    else if (token.stem === word.stem || sameFamily(token.stem, word.stem))
      places.push({ first: at, last: at, how: 'stems' });
  });
  return places;
}

/** What Porter's rules may leave at the end of words of one family: "reproduc" and "reproducibl". */
const SUFFIXES = new Set([
  '',
  'e',
  'i',
  'y',
  's',
  'or',
  'er',
  'ion',
  'iv',
  'al',
  'ic',
  'abl',
  'ibl',
  'ist',
  'ism',
  'at',
  'li',
]);

/** "perfectionist" and "perfectionism": Porter leaves different stems, the long common beginning tells. */
function sameFamily(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < 5 || Math.abs(one.length - other.length) > 3) return false;
  let common = 0;
  while (common < shorter && one[common] === other[common]) common += 1;
  return common >= 5 && SUFFIXES.has(one.slice(common)) && SUFFIXES.has(other.slice(common));
}

/** Neighbours that join to the word ("sage maker"), spell it, or sound like it ("cooper netties"). */
function inPieces(word: TermWord, answer: SpokenAnswer): readonly WordPlace[] {
  const places: WordPlace[] = [];
  const longest = word.text.length + 3;
  answer.joined.forEach((joined, at) => {
    if (word.nameLike || word.uncommon) {
      const letters = word.text.length <= 6 ? spelledLetters(word.text, answer.texts, at) : 0;
      if (letters > 1) places.push({ first: at, last: at + letters - 1, how: 'spelled-out' });
    }
    joined.forEach((heard, more) => {
      const last = at + more;
      if (more === 0) {
        if (word.uncommon && heard !== word.text && !isEveryday(heard) && soundsLike(word.text, heard))
          places.push({ first: at, last, how: 'sound' });
      } else if (heard.length > longest) return;
      else if (heard === word.text) places.push({ first: at, last, how: 'compound' });
      else if (word.uncommon && word.text.length >= 6 && more < 3 && soundsLike(word.text, heard))
        places.push({ first: at, last, how: 'sound' });
    });
  });
  return places;
}
