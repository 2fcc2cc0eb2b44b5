import { type DayNumber, dayNumberOf } from '../base/calendar';

const DAY_MS = 86_400_000;
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** "12 March" of "2026-03-12". */
export function dateOf(isoDate: string): string {
  return DATE.format(dayNumberOf(isoDate) * DAY_MS);
}

/** "today", "tomorrow", "on Thursday" within a week, else "on 12 March". */
export function comingDay(isoDate: string, today: DayNumber): string {
  const day = dayNumberOf(isoDate);
  const ahead = day - today;
  if (ahead === 0) return 'today';
  if (ahead === 1) return 'tomorrow';
  return `on ${ahead > 1 && ahead < 7 ? WEEKDAY.format(day * DAY_MS) : dateOf(isoDate)}`;
}
