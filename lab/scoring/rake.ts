import { isFunctionWord } from '../../src/scoring/english/function-words';

/** Rapid automatic keyword extraction (Rose et al. 2010): phrases between stop words, scored by word degree over frequency. */
export function rake(text: string, most: number): readonly string[] {
  const phrases = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}%$₹+\-/.' ]+|[.](?!\d)|\n/u)
    .flatMap((piece) => splitAtStopWords(piece.split(/\s+/).filter((word) => word !== '')));
  const degree = new Map<string, number>();
  const frequency = new Map<string, number>();
  for (const phrase of phrases) {
    for (const word of phrase) {
      degree.set(word, (degree.get(word) ?? 0) + phrase.length);
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
    }
  }
  const scored = new Map<string, number>();
  for (const phrase of phrases) {
    const score = phrase.reduce((sum, word) => sum + (degree.get(word) ?? 0) / (frequency.get(word) ?? 1), 0);
    scored.set(phrase.join(' '), score);
  }
  return [...scored]
    .sort((one, other) => other[1] - one[1])
    .slice(0, most)
    .map(([phrase]) => phrase);
}

function splitAtStopWords(words: readonly string[]): readonly (readonly string[])[] {
  const phrases: string[][] = [[]];
  for (const word of words) {
    if (isFunctionWord(word)) phrases.push([]);
    else phrases.at(-1)?.push(word);
  }
  return phrases.filter((phrase) => phrase.length > 0 && phrase.length <= 5);
}
