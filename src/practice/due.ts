import { type DayNumber, dayNumber } from '../base/calendar';
import type { PracticeCard } from './card';

/** Every question comes up once more in this many days before the interview. */
export const LAST_DAYS = 3;

/** Why a question is due: `memory` by FSRS, `date` because the interview is near. */
export interface Due {
  readonly day: DayNumber;
  readonly because: 'memory' | 'date';
}

/** When a question was seen last, how often, and when it would come again without a date. */
export interface Seen {
  readonly byMemory: DayNumber;
  readonly last: DayNumber;
  readonly times: number;
}

/** When the question of a card is due again. */
export function dueOf(card: PracticeCard, interview: DayNumber | null): Due | null {
  return squeezed(
    { byMemory: dayNumber(card.due), last: dayNumber(card.last_review), times: card.reps },
    interview,
  );
}

/**
 * When a question is due again, squeezed to the interview's date: not seen in the last days, it comes up in them at the
 * latest; seen only once, it comes up once more before the date. Null when it need not come up before the interview.
 */
export function squeezed({ byMemory, last, times }: Seen, interview: DayNumber | null): Due | null {
  if (interview === null) return { day: byMemory, because: 'memory' };

  const lastDays = interview - LAST_DAYS;
  const byDate = dateLimit(last, lastDays, interview, times);
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
