import { type DayNumber, dayNumber } from '../base/calendar';
import type { PracticeCard } from './card';

/** Every question comes up once more in this many days before the interview. */
export const LAST_DAYS = 3;

/** Why a question is due: `memory` by FSRS, `date` because the interview is near. */
export interface Due {
  readonly day: DayNumber;
  readonly because: 'memory' | 'date';
}

/**
 * When a question is due again, squeezed to the interview's date: not seen in the last days, it comes up in them at the
 * latest; seen only once, it comes up once more before the date. Null when it need not come up before the interview.
 */
export function dueOf(card: PracticeCard, interview: DayNumber | null): Due | null {
  const byMemory = dayNumber(card.due);
  const last = dayNumber(card.last_review);
  if (interview === null) return { day: byMemory, because: 'memory' };

  const lastDays = interview - LAST_DAYS;
  const byDate = dateLimit(last, lastDays, interview, card.reps);
  if (byMemory < interview && (byDate === null || byMemory <= byDate))
    return { day: byMemory, because: 'memory' };
  return byDate === null ? null : { day: byDate, because: 'date' };
}

function dateLimit(
  last: DayNumber,
  lastDays: DayNumber,
  interview: DayNumber,
  seen: number,
): DayNumber | null {
  if (last < lastDays) return lastDays;
  return seen < 2 && last < interview ? last + 1 : null;
}
