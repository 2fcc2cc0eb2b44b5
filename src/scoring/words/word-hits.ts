import type { SpokenAnswer } from '../spoken-answer';
import { spelledLetters } from './letters';
import type { TermShape } from './term-shape';
import type { WordPlace } from './word-places';
import { wordPlaces } from './word-places';

/** How a word of a term was heard, and how much that is worth, 0–1. */
export interface WordHit extends WordPlace {
  /** Which words of the term it covers, by index. */
  readonly covers: readonly number[];
  readonly strength: number;
}

/** What each way of hearing is worth beside an exact word. */
const STRENGTH = { exact: 1, stems: 0.97, compound: 1, 'spelled-out': 1, sound: 0.85 } as const;

/** A token of the answer covers at most this many words of the term: "cicd". */
const MAX_JOINED = 4;

/** Every place of the answer where a word of the term was heard. */
export function wordHits(shape: TermShape, answer: SpokenAnswer): readonly WordHit[] {
  return [
    ...shape.words.flatMap((word, index) =>
      wordPlaces(word, answer).map(({ first, last, how }) => hit([index], first, last, how)),
    ),
    ...compoundTermHits(shape, answer),
    ...initialsHits(shape, answer),
  ];
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

function hit(covers: readonly number[], first: number, last: number, how: WordPlace['how']): WordHit {
  return { covers, first, last, strength: STRENGTH[how], how };
}

function indexes(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
}
