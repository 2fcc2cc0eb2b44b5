import type { Word } from '../../transcript';

/**
 * Joins two hearings of sound that was cut in the middle of speech, where the second begins before the first ends.
 * The longest run of equal words in the shared stretch is the seam; without one, the middle of the stretch decides.
 * No word is kept twice and none of the two halves is lost.
 *
 * @param fromS where the second hearing begins, in the times of both
 * @param toS where the first hearing ends
 */
export function joinOverlap(
  before: readonly Word[],
  after: readonly Word[],
  fromS: number,
  toS: number,
): readonly Word[] {
  // Word times are good to about 0.2 s.
  const slackS = 0.3;
  const tail = before.findIndex((word) => word.endS > fromS - slackS);
  if (tail < 0) return [...before, ...after];
  const headEnd = after.findIndex((word) => word.startS >= toS + slackS);
  const head = after.slice(0, headEnd < 0 ? after.length : headEnd);
  const seam = longestCommonRun(before.slice(tail).map(plain), head.map(plain));
  if (seam !== null) {
    // The end of a cut-off hearing is its worst part, and so is the beginning of the next: switch inside the seam.
    return [...before.slice(0, tail + seam.a), ...after.slice(seam.b)];
  }
  const middleS = (fromS + toS) / 2;
  return [
    ...before.filter((word) => (word.startS + word.endS) / 2 < middleS),
    ...after.filter((word) => (word.startS + word.endS) / 2 >= middleS),
  ];
}

function plain(word: Word): string {
  return word.text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function longestCommonRun(a: readonly string[], b: readonly string[]) {
  let best: { a: number; b: number; length: number } | null = null;
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      let length = 0;
      while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length++;
      if (length > (best?.length ?? 0)) best = { a: i, b: j, length };
    }
  }
  return best;
}
