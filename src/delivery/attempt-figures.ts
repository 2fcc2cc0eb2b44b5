import type { Attempt } from '../history/attempt';

/** How an attempt sounded, over all its takes. */
export interface AttemptFigures {
  readonly durationS: number;
  readonly speakingS: number;
  /** Over speaking time; null when nothing was measured. */
  readonly wordsPerMinute: number | null;
  /** Silences over 1 s, how many and how long together. */
  readonly pauses: number;
  readonly pausedS: number;
  /** An estimate: Whisper drops most of them. */
  readonly fillers: number;
}

export function attemptFigures(attempt: Pick<Attempt, 'takes'>): AttemptFigures {
  const measured = attempt.takes.flatMap(({ speech }) => speech ?? []);
  const pauses = measured.flatMap((speech) => speech.pauses);
  const speakingS = sum(measured.map((speech) => speech.speakingS));
  const words = sum(measured.map((speech) => (speech.wordsPerMinute * speech.speakingS) / 60));
  return {
    durationS: sum(attempt.takes.map((take) => take.durationS)),
    speakingS,
    wordsPerMinute: speakingS > 0 ? Math.round((words * 60) / speakingS) : null,
    pauses: pauses.length,
    pausedS: sum(pauses.map(({ startS, endS }) => endS - startS)),
    fillers: sum(measured.map((speech) => speech.fillers)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
