import type { AttemptTake, SpeechFigures } from '../../history/attempt';

export interface SpeechSummary {
  readonly durationS: number;
  /** Over speaking time; null when nothing was measured. */
  readonly wordsPerMinute: number | null;
  readonly longPauses: number;
  readonly fillers: number;
}

/** All takes of an attempt as one: times and counts add up, pace is weighted by speaking time. */
export function speechSummary(takes: readonly AttemptTake[]): SpeechSummary {
  const measured = takes.flatMap(({ speech }) => speech ?? []);
  const speakingS = sum(measured, (speech) => speech.speakingS);
  const words = sum(measured, (speech) => (speech.wordsPerMinute * speech.speakingS) / 60);
  return {
    durationS: takes.reduce((total, take) => total + take.durationS, 0),
    wordsPerMinute: speakingS > 0 ? Math.round((words * 60) / speakingS) : null,
    longPauses: sum(measured, (speech) => speech.pauses.length),
    fillers: sum(measured, (speech) => speech.fillers),
  };
}

function sum(speeches: readonly SpeechFigures[], of: (speech: SpeechFigures) => number): number {
  return speeches.reduce((total, speech) => total + of(speech), 0);
}
