import type { SpokenTake } from '../history/attempt';
import type { Hesitation } from './hesitations';

/** A silence over 1 s in a take, and the terms that came right after it. */
export interface MarkedPause {
  /** Unique within its take, and no id of a term. */
  readonly id: string;
  /** In seconds of its take. */
  readonly startS: number;
  readonly endS: number;
  /** Empty for a pause that no term followed. */
  readonly before: readonly Hesitation[];
}

/** The pauses of one take in order of time; `take` is its 0-based place in the attempt. */
export function pauseMap(
  { speech }: Pick<SpokenTake, 'speech'>,
  take: number,
  hesitations: readonly Hesitation[],
): readonly MarkedPause[] {
  return (speech?.pauses ?? []).map(({ startS, endS }, index) => ({
    id: `pause ${index}`, // ids of terms are slugs, without a space
    startS,
    endS,
    before: hesitations.filter((one) => one.take === take && one.startS === startS),
  }));
}
