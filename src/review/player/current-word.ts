import type { Word } from '../../transcription/transcript';

/**
 * Index of the word that is being said at `timeS`: the last one that has begun, so that a word stays lit until the next.
 * Null before the first word. Binary search: asked on every frame, over takes of 1,500 words.
 */
export function currentWord(words: readonly Word[], timeS: number): number | null {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.startS ?? 0) <= timeS) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : low - 1;
}
