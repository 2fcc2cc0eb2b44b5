import { isHesitation } from '../base/hesitation';
import { FILLER_PHRASES, type PhrasePlace } from './filler-phrases';

/** First and last word of a filler, inclusive. */
export interface FillerSpan {
  readonly first: number;
  readonly last: number;
}

/** Where fillers were heard, in order. An estimate from below: Whisper drops most hesitations, and what may have a meaning is no filler. */
export function fillerSpans(words: readonly string[]): readonly FillerSpan[] {
  const plain = words.map((word) =>
    word
      .toLowerCase()
      .replace(/[’ʼ`]/g, "'")
      .replace(/[^\p{L}\p{N}']/gu, ''),
  );
  return plain.flatMap((word, first) => {
    if (isHesitation(word)) return [{ first, last: first }];
    const phrase = FILLER_PHRASES.find((one) =>
      one.words.every((part, offset) => plain[first + offset] === part),
    );
    if (phrase === undefined) return [];
    const last = first + phrase.words.length - 1;
    return phrase.fills(placeOf(first, last, words, plain)) ? [{ first, last }] : [];
  });
}

export function fillersIn(words: readonly string[]): number {
  return fillerSpans(words).length;
}

function placeOf(
  first: number,
  last: number,
  words: readonly string[],
  plain: readonly string[],
): PhrasePlace {
  const start = words.slice(0, first).findLastIndex(endsSentence) + 1;
  const rest = words.slice(last).findIndex(endsSentence);
  const end = rest < 0 ? words.length : last + rest + 1;
  // Hesitations say nothing about their neighbours.
  const spoken = (from: number, to: number) => plain.slice(from, to).filter((word) => !isHesitation(word));
  return {
    before: spoken(start, first),
    after: spoken(last + 1, end),
    setOffBefore: first === start || endsClause(words[first - 1] ?? ''),
    setOffAfter: last === end - 1 || endsClause(words[last] ?? ''),
  };
}

function endsSentence(word: string): boolean {
  return /[.!?…]["'”)]*$/.test(word);
}

function endsClause(word: string): boolean {
  return /[,;:–—.!?…]["'”)]*$/.test(word);
}
