/** A day of the user's calendar, counted from 1 January 1970: whole numbers, so that no hour of summer time matters. */
export type DayNumber = number;

/** A day without a change of the clocks, in milliseconds. */
export const DAY_MS = 86_400_000;

/** The local calendar day of a moment in epoch milliseconds. */
export function dayNumber(timeMs: number): DayNumber {
  const time = new Date(timeMs);
  return Date.UTC(time.getFullYear(), time.getMonth(), time.getDate()) / DAY_MS;
}

/** A moment in the middle of a day: the order of a plan must not change with the hour. */
export function middayOf(day: DayNumber): number {
  return day * DAY_MS + DAY_MS / 2;
}

/** Reads "2026-12-01", the form in which settings keep the interview's date. */
export function dayNumberOf(isoDate: string): DayNumber {
  return Math.floor(Date.parse(`${isoDate}T00:00:00Z`) / DAY_MS);
}

/** "2026-12-01". */
export function isoDateOf(day: DayNumber): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
