import type { AttemptTake } from '../history/attempt';

/** How some takes sounded together. Times in seconds. */
export interface TakeFigures {
  readonly seconds: number;
  /** Over speaking time; null when nothing was measured. */
  readonly wordsPerMinute: number | null;
  readonly pauses: number;
  readonly pausedS: number;
  readonly longestPauseS: number;
}

/** Pace and pauses over several takes; the pace is weighted by speaking time. */
export function speechOver(takes: readonly AttemptTake[]): TakeFigures {
  const figures = takes.flatMap(({ speech }) => (speech ? [speech] : []));
  const speakingS = sum(figures.map((speech) => speech.speakingS));
  const words = sum(figures.map((speech) => (speech.wordsPerMinute * speech.speakingS) / 60));
  const pauses = figures.flatMap((speech) => speech.pauses.map(({ startS, endS }) => endS - startS));
  return {
    seconds: sum(takes.map(({ durationS }) => durationS)),
    wordsPerMinute: speakingS > 0 ? (words / speakingS) * 60 : null,
    pauses: pauses.length,
    pausedS: sum(pauses),
    longestPauseS: Math.max(0, ...pauses),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
