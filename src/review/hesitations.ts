import { type AttemptTake, speechOf } from '../history/attempt';
import type { HitSpan } from './hit-spans';

/** A silence right before a term: "2.3 s before Kolmogorov–Smirnov". */
export interface Hesitation {
  readonly termId: string;
  readonly term: string;
  /** 0-based take of the attempt. */
  readonly take: number;
  /** The silence itself, in seconds of its take. */
  readonly startS: number;
  readonly endS: number;
}

/** "… the Kolmogorov–Smirnov": an article or two may stand between the silence and the term, at 2–3 words a second. */
const SMALL_WORDS_S = 0.6;

/**
 * The pauses of the level trace that end at a term's first word, in order of takes and time. Whisper often lets a word begin
 * inside the silence before it, so a word that begins there counts too. A pause belongs to the first term after it.
 */
export function hesitations(spans: readonly HitSpan[], takes: readonly AttemptTake[]): readonly Hesitation[] {
  return takes.flatMap((take, index) => {
    const ofTake = spans.filter((span) => span.take === index);
    return (speechOf(take)?.pauses ?? []).flatMap(({ startS, endS }) => {
      const after = ofTake.filter(({ spokenS }) => spokenS >= startS && spokenS <= endS + SMALL_WORDS_S);
      const first = Math.min(...after.map(({ spokenS }) => spokenS));
      return after
        .filter(({ spokenS }) => spokenS === first)
        .map(({ termId, term }) => ({ termId, term, take: index, startS, endS }));
    });
  });
}
