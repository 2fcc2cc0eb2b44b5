import type { CloseTerm } from './close/close-terms';
import type { PointReading } from './points/read-points';
import { isCovered, type Verdict } from './score';
import { affirmsWhole, type LexicalReading } from './words/lexical-reading';

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
  if (verdict === 'denied' && lexical.denied !== null && affirmsWhole(lexical.denied)) return 0;
  if (lexical.term.passage !== undefined)
    return lexical.denied === null || isCovered(verdict) ? probability : probability ** 2;
  if (verdict === 'denied') return 0;
  if (verdict === 'said') return 1;
  if (close !== undefined) return 0.6 + 0.3 * probability;
  if (lexical.numberMissing) return 0; // how sure the judge is of the rest says nothing of the number
  return 0.6 * Math.max(0, probability - 0.5); // an answer about something else earns nothing
}
