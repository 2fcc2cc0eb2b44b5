import { z } from 'zod';

/** What `timed-words.json` of the fixtures says of the recording beside it. */
export const timedWordsSchema = z.object({
  words: z.array(z.object({ text: z.string(), startS: z.number(), endS: z.number() })),
});

/** Pairs of equal words in the order of both lists, each word once. */
export function matchingPairs<T>(
  said: readonly T[],
  heard: readonly T[],
  plain: (word: T) => string,
): readonly (readonly [T, T])[] {
  const pairs: (readonly [T, T])[] = [];
  let next = 0;
  for (const word of said) {
    const found = heard.findIndex(
      (other, index) => index >= next && index < next + 4 && plain(other) === plain(word),
    );
    if (found < 0) continue;
    pairs.push([word, heard[found] as T]);
    next = found + 1;
  }
  return pairs;
}
