import { type DayNumber, dayNumber, dayNumberOf, isoDateOf, middayOf } from '../base/calendar';
import { LOCALE } from './locale';

/*
 * Days and moments as they are shown. A moment in epoch milliseconds is told by the clock of this machine; a date such as
 * "2026-03-12" is a day of the calendar and the same everywhere.
 */

const TIME = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long' });
const DAY_AND_YEAR = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric' });
const DAY_AND_TIME = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const SHORT_DAY = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short' });
const WEEKDAY = new Intl.DateTimeFormat(LOCALE, { weekday: 'long', timeZone: 'UTC' });
const DATE = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', timeZone: 'UTC' });
const SHORT_DATE = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** "today", "yesterday", "12 March", "12 March 2024". */
export function dayOf(time: number, now: number): string {
  const days = dayNumber(now) - dayNumber(time);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? DAY : DAY_AND_YEAR).format(time);
}

/** "today at 14:03". */
export function momentOf(time: number, now: number): string {
  return `${dayOf(time, now)} at ${TIME.format(time)}`;
}

/** "12 March 2024", where it is read on another day. */
export function dayAndYear(time: number): string {
  return DAY_AND_YEAR.format(time);
}

/** "12 March 2024 at 14:03", where it is read on another day. */
export function dayAndTime(time: number): string {
  return DAY_AND_TIME.format(time);
}

/** "12 Mar", for the axis of a chart. */
export function shortDay(time: number): string {
  return SHORT_DAY.format(time);
}

/** "12 Mar" of "2026-03-12". */
export function shortDate(isoDate: string): string {
  return SHORT_DATE.format(middayOf(dayNumberOf(isoDate)));
}

/** "12 March" of "2026-03-12". */
export function dateOf(isoDate: string): string {
  return DATE.format(middayOf(dayNumberOf(isoDate)));
}

/** "today", "tomorrow", "on Thursday" within a week, else "on 12 March". */
export function comingDay(isoDate: string, today: DayNumber): string {
  const day = dayNumberOf(isoDate);
  const ahead = day - today;
  if (ahead === 0) return 'today';
  if (ahead === 1) return 'tomorrow';
  return `on ${ahead > 1 && ahead < 7 ? WEEKDAY.format(middayOf(day)) : dateOf(isoDate)}`;
}

/** "2026-11-24" in the time zone of this machine, for names of files and for machines. */
export function isoDay(time: number): string {
  return isoDateOf(dayNumber(time));
}
