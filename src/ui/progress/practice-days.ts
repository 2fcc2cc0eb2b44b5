import { dayNumber, dayNumberOf, isoDateOf } from '../../base/calendar';
import type { Attempt } from '../../history/attempt';
import { timeSpoken } from '../../practice/progress';

/** Four weeks fit a phone and show a rhythm. */
const SHOWN_DAYS = 28;

export interface PracticeDay {
  /** "YYYY-MM-DD". */
  readonly date: string;
  readonly minutes: number;
  /** Days in a row with an answer up to this one; 0 on a day without. */
  readonly inARow: number;
}

/** The last four weeks day by day, or from the first answer on, days without an answer included. */
export function practiceDays(attempts: readonly Attempt[], now: number): readonly PracticeDay[] {
  const spoken = new Map(timeSpoken(attempts).days.map(({ date, seconds }) => [dayNumberOf(date), seconds]));
  const today = dayNumber(now);
  const first = Math.min(today, ...spoken.keys());
  const days: PracticeDay[] = [];
  let inARow = 0;
  for (let day = first; day <= today; day += 1) {
    const seconds = spoken.get(day);
    inARow = seconds === undefined ? 0 : inARow + 1;
    days.push({ date: isoDateOf(day), minutes: (seconds ?? 0) / 60, inARow });
  }
  return days.slice(-SHOWN_DAYS);
}
