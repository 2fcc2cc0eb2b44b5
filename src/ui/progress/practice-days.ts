import { dayNumber, dayNumberOf, isoDateOf } from '../../base/calendar';
import type { Attempt } from '../../history/attempt';
import { timeSpoken } from '../../practice/progress';
import { count } from '../../words/figures';

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

/** "40 s", "12 min", "1 h 5 min". */
export function durationInWords(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60} min`;
}

/** "3 days in a row, at most 5", or what begins a run. */
export function streakSentence({ current, longest }: { readonly current: number; readonly longest: number }) {
  if (current === 0) return `No run at present; the longest was ${count(longest, 'day')}.`;
  const record = longest > current ? `; the longest run was ${longest}` : '';
  return `${count(current, 'day')} in a row${record}.`;
}
