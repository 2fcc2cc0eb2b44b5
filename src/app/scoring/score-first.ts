import { ifOverdue, within } from '../../base/deadline';
import type { Scorer } from '../../meaning/client';
import type { Score } from '../../scoring/score';
import type { ScoreTakes } from './score-takes';

/** A score that is there within a moment. */
interface FirstScore {
  readonly score: Score;
  /** The reading for meaning that is still under way, where words alone had to decide `score`; null where it is in it. */
  readonly whole: Promise<Score> | null;
}

/** Scores takes as `ScoreTakes` does, for whoever waits in front of the page. */
export type ScoreFirst = (...given: Parameters<ScoreTakes>) => Promise<FirstScore>;

/** A ready model reads most answers within one second; a score that changes after it was shown is worse than two seconds more. */
const MOMENT_MS = 3_000;

/** On a first visit the models are still on their way, and a slow machine reads a long answer for seconds: words alone decide at first then. */
export function createScoreFirst(
  scorer: Pick<Scorer, 'state'>,
  byWords: ScoreTakes,
  scoreTakes: ScoreTakes,
): ScoreFirst {
  return async (...given) => {
    const whole = scoreTakes(...given);
    const ready = scorer.state.kind === 'ready';
    const read = ready ? await within('the score', whole, MOMENT_MS).catch(ifOverdue(null)) : null;
    const score = read ?? (await byWords(...given).catch(() => whole));
    return { score, whole: read || score.terms.length === 0 ? null : whole };
  };
}
