import { POSITION_S } from '../model/alignment';
import type { Decoding } from '../model/decoding';

/**
 * A decoder that has written down a piece to its end sometimes goes back instead of stopping, and writes its last sentence
 * again from the same sound. Its attention tells that from a speaker who repeats himself: the same words look at the same
 * place of the sound.
 */

/** Chance and "you know" make shorter runs equal. */
const PHRASE = 5;
const OFFSETS = Array.from({ length: PHRASE }, (_, index) => index);
/** Of them, so many must look at the same place; attention strays now and then. */
const SAME_PLACE = 4;
const NEAR_S = 0.3;

/** A last word looks at its beginning, and pieces end with a quarter of a second of silence. */
const LAST_WORD_S = 1.5;

/**
 * Where in the sound a token looks most, in seconds from its start.
 *
 * @param weights attention of the alignment heads, head after head
 */
export function placeOf(weights: Float32Array, heads: number): number {
  const positions = weights.length / heads;
  let best = 0;
  let place = 0;
  for (let position = 0; position < positions; position++) {
    let sum = 0;
    for (let head = 0; head < heads; head++) sum += weights[head * positions + position] ?? 0;
    if (sum > best) {
      best = sum;
      place = position;
    }
  }
  return place * POSITION_S;
}

const SENTENCE_END = /[.?!]$/;

/** Whether the last tokens were written before, from the same sound. */
export function rereads(tokens: readonly number[], placesS: readonly number[]): boolean {
  return firstWritten(tokens, placesS) !== null;
}

/** Where the last tokens were written before, from the same sound; null when they were not. */
function firstWritten(tokens: readonly number[], placesS: readonly number[]): number | null {
  const last = tokens.length - PHRASE;
  for (let before = last - PHRASE; before >= 0; before--) {
    if (!OFFSETS.every((index) => tokens[before + index] === tokens[last + index])) continue;
    const near = OFFSETS.filter(
      (index) => Math.abs((placesS[before + index] ?? 0) - (placesS[last + index] ?? 0)) <= NEAR_S,
    );
    if (near.length >= SAME_PLACE) return before;
  }
  return null;
}

type TextOf = (tokens: readonly number[]) => string;

/** Where the second reading begins, and where the first was when it wrote the same; both at the beginning of a word. */
function bothReadings({ tokens, placesS }: Decoding, textOf: TextOf) {
  let again = tokens.length - PHRASE;
  let before = firstWritten(tokens, placesS) ?? 0;
  // Attention may have strayed at the first words of the second reading, so that it was told late.
  while (before > 0 && tokens[before - 1] === tokens[again - 1]) {
    before -= 1;
    again -= 1;
  }
  const inWord = tokens.slice(again).findIndex((token) => beginsWord(token, textOf));
  const skipped = Math.max(0, inWord);
  return { before: before + skipped, again: again + skipped };
}

/**
 * The first reading of a decoding that stopped as `reread`: what comes before the words that were written again, and before
 * others with which it went back. It counts as ended when it reached the end of the sound, and as a loop otherwise.
 */
export function firstReading(decoding: Decoding, seconds: number, textOf: TextOf): Decoding {
  if (decoding.stopped !== 'reread') return decoding;
  const { tokens, placesS, attention } = decoding;
  const { before, again } = bothReadings(decoding, textOf);
  const backS = (placesS[before] ?? 0) + NEAR_S;
  const furthest = (from: number, to: number) =>
    Math.max(0, ...placesS.slice(from, to).filter((placeS) => placeS < seconds));
  let length = again;
  for (;;) {
    const from = wordBefore(tokens, length, textOf);
    if (from <= 0 || furthest(from, length) > backS) break;
    const word = textOf(tokens.slice(from, length));
    const wordBeforeIt = textOf(tokens.slice(Math.max(0, wordBefore(tokens, from, textOf)), from));
    // It goes back after a sentence, and attention at the end of one: that end stays, but for a last word said over and over.
    if (SENTENCE_END.test(word) && plain(word) !== plain(wordBeforeIt)) break;
    length = from;
  }
  return {
    ...decoding,
    tokens: tokens.slice(0, length),
    // What comes after is not the end that the times of words need: let it look everywhere alike.
    attention: [...attention.slice(0, length), new Float32Array(attention[0]?.length ?? 0)],
    placesS: placesS.slice(0, length),
    stopped: furthest(0, length) > seconds - LAST_WORD_S ? 'end' : 'loop',
  };
}

/** Where the word begins that ends at `to`; -1 without one. */
function wordBefore(tokens: readonly number[], to: number, textOf: TextOf): number {
  return tokens.slice(0, to).findLastIndex((token) => beginsWord(token, textOf));
}

function beginsWord(token: number, textOf: TextOf): boolean {
  return textOf([token]).startsWith(' ');
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
