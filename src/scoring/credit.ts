import type { CloseTerm } from './close/close-terms';
import type { PointReading } from './points/read-points';
import { isCovered, type Verdict } from './score';
import type { LexicalReading } from './words/lexical-reading';

/**
 * How much of a term counts, 0–1. One that was found in the model answer counts as its point does: words that were heard are
 * part of that. Where words deny it, the square: of points denied by words, graders gave .34 of the marks where the judge was at
 * .5 to .65, .54 at .65 to .8, and .87 above; the opposite of a whole statement counts nothing. A curated one counts by its verdict, with the point as the judge of what words leave open.
 */
export function creditFor(
  verdict: Verdict,
  lexical: LexicalReading,
  close: CloseTerm | undefined,
  point: PointReading,
): number {
  const { probability } = point;
  if (verdict === 'denied' && lexical.affirmsNegative) return 0;
  if (lexical.term.passage !== undefined)
    return lexical.denied === null || isCovered(verdict) ? probability : probability ** 2;
  if (verdict === 'denied') return 0;
  if (verdict === 'said') return 1;
  if (close !== undefined) return 0.6 + 0.3 * probability;
  if (lexical.numberMissing) return 0; // how sure the judge is of the rest says nothing of the number
  // The judge's part is such that an answer about something else earns nothing.
  return Math.max(partlyHeard(lexical), 0.6 * Math.max(0, probability - 0.5));
}

/** Shares of a term's words, by rarity, between which it counts more and more; where enough was heard, it is said. */
const PARTLY_HEARD = { from: 0.3, to: 0.6 };

/** People took .22 of the missed terms as conveyed of which .35 to .5 was heard in an answer on the topic, and .44 of those with .5 to .6. */
const MOST_FOR_A_PART = 0.5;

/** What the words that were heard of a missed term count: without it one word that is misheard costs the whole of a long term. */
function partlyHeard({ coverage }: LexicalReading): number {
  const { from, to } = PARTLY_HEARD;
  return MOST_FOR_A_PART * Math.min(1, Math.max(0, (coverage - from) / (to - from)));
}
