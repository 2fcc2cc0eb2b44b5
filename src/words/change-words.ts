import type { Change, ComparedTerm, Comparison } from '../review/compare-attempts';
import { count } from './figures';
import { VERDICT_WORDS } from './sentences';

/** "3 terms gained, 5 kept, 1 lost." What did not happen is left out. */
export function changeSentence(comparison: Comparison): string {
  const { gained, kept, lost } = comparison;
  if (!hasSameTerms(comparison)) return `No term was counted in both answers. ${waysToCompare(comparison)}`;
  if (gained.length === 0 && lost.length === 0) return 'Both answers cover the same terms.';
  const parts = [
    { amount: gained.length, verb: 'gained' },
    { amount: kept.length, verb: 'kept' },
    { amount: lost.length, verb: 'lost' },
  ].filter(({ amount }) => amount > 0);
  return `${parts
    .map(({ amount, verb }, index) => {
      const noun = index > 0 ? '' : amount === 1 ? ' term' : ' terms';
      return `${amount}${noun} ${verb}`;
    })
    .join(', ')}.`;
}

/** A typed answer has no length. */
function waysToCompare({ figures: { from, to } }: Comparison): string {
  const spoken = from.durationS > 0 && to.durationS > 0;
  return spoken ? 'Compare how they sounded.' : 'Open them to read one after the other.';
}

/** Not so where the question had no model answer for one of them. */
function hasSameTerms({ gained, kept, lost, open }: Comparison): boolean {
  return gained.length + kept.length + lost.length + open.length > 0;
}

/** How a verdict went: "missed, then said". */
export function verdictChange({ verdicts: { from, to } }: ComparedTerm): string {
  const [before, after] = [VERDICT_WORDS[from].title, VERDICT_WORDS[to].title];
  return from === to ? `${before} both times` : `${before}, then ${after.toLowerCase()}`;
}

/** "+12" or "−3"; null when nothing changed or one side was not measured. */
export function difference({ from, to }: Change<number | null>): string | null {
  if (from === null || to === null || from === to) return null;
  return to > from ? `+${to - from}` : `−${from - to}`;
}

/** What an answer has that the one before had not: "Since last time: 3 terms gained, 5 kept." Null when nothing was counted in both. */
export function sinceLastTime(comparison: Comparison): string | null {
  const { gained, kept, lost } = comparison;
  if (!hasSameTerms(comparison)) return null;
  if (gained.length + lost.length + kept.length === 0) return 'Nothing new since last time yet.';
  if (gained.length + lost.length === 0) return 'You kept all that you said last time.';
  return `Since last time: ${changeSentence(comparison)}`;
}

/** How the share of key terms went from the answer before to the last: "18 points up". */
export function trendSentence({ from, to }: Change<number | null>): string {
  if (from === null || to === null) return 'no trend yet';
  const points = Math.round(to * 100) - Math.round(from * 100);
  if (points === 0) return 'as the time before';
  return `${count(Math.abs(points), 'point')} ${points > 0 ? 'up' : 'down'}`;
}
