import { isHesitation } from '../base/hesitation';

/** Phrases that fill time. "like", "so" and "right" are left out: too often they mean something. */
const FILLER_PHRASES = [
  'you know',
  'i mean',
  'sort of',
  'kind of',
  'basically',
  'literally',
  'to be honest',
].map((phrase) => phrase.split(' '));

/** First and last word of a filler, inclusive. */
export interface FillerSpan {
  readonly first: number;
  readonly last: number;
}

/** Where fillers were heard, in order. An estimate from below: Whisper drops most hesitations. */
export function fillerSpans(words: readonly string[]): readonly FillerSpan[] {
  const plain = words.map((word) => word.toLowerCase().replace(/[^\p{L}']/gu, ''));
  return plain.flatMap((word, first) => {
    if (isHesitation(word)) return [{ first, last: first }];
    const phrase = FILLER_PHRASES.find((one) => one.every((part, offset) => plain[first + offset] === part));
    return phrase ? [{ first, last: first + phrase.length - 1 }] : [];
  });
}

export function fillersIn(words: readonly string[]): number {
  return fillerSpans(words).length;
}
