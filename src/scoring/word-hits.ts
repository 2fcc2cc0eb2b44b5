import { isFunctionWord } from './function-words';
import { spelledLetters } from './letters';
import { soundsLike } from './sound';
import type { SpokenAnswer } from './spoken-answer';
import type { TermShape, TermWord } from './term-shape';

/** How a word of a term was heard, and how much that is worth, 0–1. */
export interface WordHit {
  /** Which words of the term it covers, by index. */
  readonly covers: readonly number[];
  /** First and last token of the answer, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly strength: number;
  readonly how: 'exact' | 'stems' | 'compound' | 'spelled-out' | 'sound';
}

/** What each way of hearing is worth beside an exact word. */
const STRENGTH = { exact: 1, stems: 0.97, compound: 1, 'spelled-out': 1, sound: 0.85 } as const;

/** Compounds join at most this many neighbours: "light g b m", "c i c d". */
const MAX_JOINED = 4;

/** Every place of the answer where a word of the term was heard. Sound counts only for uncommon words. */
export function wordHits(shape: TermShape, answer: SpokenAnswer): readonly WordHit[] {
  const hits: WordHit[] = [];
  shape.words.forEach((word, index) => {
    answer.tokens.forEach((token, at) => {
      if (token.text === word.text) hits.push(hit([index], at, at, 'exact'));
      else if (token.stem === word.stem || sameFamily(token.stem, word.stem))
        hits.push(hit([index], at, at, 'stems'));
    });
    hits.push(...joinedHits(word, index, answer));
  });
  hits.push(...compoundTermHits(shape, answer), ...initialsHits(shape, answer));
  return hits;
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

/** Neighbours that join to one word of the term ("sage maker"), spell it, or sound like it ("cooper netties"). */
function joinedHits(word: TermWord, index: number, answer: SpokenAnswer): readonly WordHit[] {
  const hits: WordHit[] = [];
  const heard = answer.texts;
  for (let at = 0; at < heard.length; at += 1) {
    if (word.nameLike || word.uncommon) {
      const letters = word.text.length <= 6 ? spelledLetters(word.text, heard, at) : 0;
      if (letters > 1) hits.push(hit([index], at, at + letters - 1, 'spelled-out'));
    }
    let joined = heard[at] ?? '';
    if (word.uncommon && joined !== word.text && !isFunctionWord(joined) && soundsLike(word.text, joined)) {
      hits.push(hit([index], at, at, 'sound'));
    }
    for (let last = at + 1; last < Math.min(heard.length, at + MAX_JOINED); last += 1) {
      joined += heard[last] ?? '';
      if (joined.length > word.text.length + 3) break;
      if (joined === word.text) hits.push(hit([index], at, last, 'compound'));
      else if (word.uncommon && word.text.length >= 6 && last - at < 3 && soundsLike(word.text, joined))
        hits.push(hit([index], at, last, 'sound'));
    }
  }
  return hits;
}

/** "auto-scaling" was heard as "autoscaling", "CI/CD" as "cicd": one token of the answer covers several words of the term. */
function compoundTermHits(shape: TermShape, answer: SpokenAnswer): readonly WordHit[] {
  const hits: WordHit[] = [];
  for (let from = 0; from < shape.words.length; from += 1) {
    let joined = shape.words[from]?.text ?? '';
    for (let to = from + 1; to < Math.min(shape.words.length, from + MAX_JOINED); to += 1) {
      joined += shape.words[to]?.text ?? '';
      const covers = indexes(from, to);
      answer.texts.forEach((heard, at) => {
        if (heard === joined) hits.push(hit(covers, at, at, 'compound'));
        const letters = joined.length <= 6 ? spelledLetters(joined, answer.texts, at) : 0;
        if (letters > 1 && shape.words[from]?.nameLike === true)
          hits.push(hit(covers, at, at + letters - 1, 'spelled-out'));
      });
    }
  }
  return hits;
}

/** Initials both ways: "PSI" for "Population Stability Index", and the phrase for a term that is an acronym. */
function initialsHits(shape: TermShape, answer: SpokenAnswer): readonly WordHit[] {
  const hits: WordHit[] = [];
  for (let from = 0; from < shape.words.length; from += 1) {
    for (let to = from + 1; to < Math.min(shape.words.length, from + 5); to += 1) {
      const words = shape.words.slice(from, to + 1);
      if (words.length === 2 && !words.every((word) => word.uncommon)) continue; // "ML" is not "model lifecycle"
      const initials = words.map((word) => word.text[0] ?? '').join('');
      answer.tokens.forEach((token, at) => {
        if (token.text === initials && token.nameLike)
          hits.push(hit(indexes(from, to), at, at, 'spelled-out'));
      });
    }
  }
  shape.words.forEach((word, index) => {
    if (!word.nameLike || !/^[a-z]{2,5}$/.test(word.text)) return;
    for (let at = 0; at + word.text.length <= answer.texts.length; at += 1) {
      const spelled = [...word.text].every((letter, offset) => {
        const heard = answer.texts[at + offset] ?? '';
        return (
          heard.length > 2 &&
          heard.startsWith(letter) &&
          answer.tokens[at + offset]?.clause === answer.tokens[at]?.clause
        );
      });
      if (spelled && word.text.length > 2)
        hits.push(hit([index], at, at + word.text.length - 1, 'spelled-out'));
    }
  });
  return hits;
}

function hit(covers: readonly number[], first: number, last: number, how: WordHit['how']): WordHit {
  return { covers, first, last, strength: STRENGTH[how], how };
}

function indexes(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
}
