import type { AttemptTake } from '../history/attempt';
import type { ReportSpeech } from './report';

/** Pace and pauses over several takes; the pace is weighted by speaking time. */
export function speechOver(takes: readonly AttemptTake[]): ReportSpeech {
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
