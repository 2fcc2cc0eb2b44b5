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

/** Whether the last tokens were written before, from the same sound. */
export function rereads(tokens: readonly number[], placesS: readonly number[]): boolean {
  const last = tokens.length - PHRASE;
  for (let before = last - PHRASE; before >= 0; before--) {
    if (!OFFSETS.every((index) => tokens[before + index] === tokens[last + index])) continue;
    const near = OFFSETS.filter(
      (index) => Math.abs((placesS[before + index] ?? 0) - (placesS[last + index] ?? 0)) <= NEAR_S,
    );
    if (near.length >= SAME_PLACE) return true;
  }
  return false;
}

/**
 * The first reading of a decoding that stopped as `reread`: up to the word that lies last in the sound, with its
 * punctuation. It counts as ended when it reached the end of the sound, and as a loop otherwise.
 */
export function firstReading(
  decoding: Decoding,
  seconds: number,
  textOf: (tokens: readonly number[]) => string,
): Decoding {
  if (decoding.stopped !== 'reread') return decoding;
  const { tokens, placesS, attention } = decoding;
  const before = placesS.slice(0, tokens.length - PHRASE);
  const furthestS = Math.max(...before.filter((placeS) => placeS < seconds));
  let length = placesS.indexOf(furthestS) + 1;
  const goesOn = (token: number | undefined) => token !== undefined && !textOf([token]).startsWith(' ');
  while (goesOn(tokens[length])) length++;
  return {
    ...decoding,
    tokens: tokens.slice(0, length),
    // What comes after is not the end that the times of words need: let it look everywhere alike.
    attention: [...attention.slice(0, length), new Float32Array(attention[0]?.length ?? 0)],
    placesS: placesS.slice(0, length),
    stopped: furthestS > seconds - LAST_WORD_S ? 'end' : 'loop',
  };
}
