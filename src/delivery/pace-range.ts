/**
 * Words a minute that are easy to follow. Tauroza and Allison ("Speech rates in British English", Applied Linguistics 11, 1990)
 * found 140 on average in lectures to learners, 160 on the radio, 190 in interviews and 210 in conversation. The range goes
 * from a seventh below the slowest of these, for who thinks while speaking, up to the fastest.
 */
export const EASY_PACE = { from: 120, to: 210 } as const;

/** Where a pace lies. */
export type PacePlace = 'slow' | 'easy' | 'fast';

/** `wordsPerMinute` over speaking time, long pauses left out. */
export function paceAgainstRange(wordsPerMinute: number): PacePlace {
  if (wordsPerMinute < EASY_PACE.from) return 'slow';
  return wordsPerMinute > EASY_PACE.to ? 'fast' : 'easy';
}
