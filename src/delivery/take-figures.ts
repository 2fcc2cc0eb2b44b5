import { type AttemptTake, spokenTakes } from '../history/attempt';

/** How some takes sounded together: an attempt, or a whole interview. What was typed counts for nothing. Times in seconds. */
export interface TakeFigures {
  readonly durationS: number;
  readonly speakingS: number;
  /** Over speaking time, whole words; null when nothing was measured. */
  readonly wordsPerMinute: number | null;
  /** Silences over 1 s, how many, how long together, and the longest. */
  readonly pauses: number;
  readonly pausedS: number;
  readonly longestPauseS: number;
  /** An estimate: Whisper drops most of them. */
  readonly fillers: number;
}

/** Times and counts add up; the pace is weighted by speaking time. */
export function figuresOver(takes: readonly AttemptTake[]): TakeFigures {
  const spoken = spokenTakes(takes);
  const measured = spoken.flatMap(({ speech }) => speech ?? []);
  const speakingS = sum(measured.map((speech) => speech.speakingS));
  const words = sum(measured.map((speech) => (speech.wordsPerMinute * speech.speakingS) / 60));
  const pauses = measured.flatMap((speech) => speech.pauses.map(({ startS, endS }) => endS - startS));
  return {
    durationS: sum(spoken.map(({ durationS }) => durationS)),
    speakingS,
    wordsPerMinute: speakingS > 0 ? Math.round((words * 60) / speakingS) : null,
    pauses: pauses.length,
    pausedS: sum(pauses),
    longestPauseS: Math.max(0, ...pauses),
    fillers: sum(measured.map((speech) => speech.fillers)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
