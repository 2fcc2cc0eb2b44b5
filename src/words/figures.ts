/** Numbers as they are shown. Everything is pure; `now` is an argument. */

/** 0.714 becomes "71 %", with a space that does not break. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`;
}

/** Decimal units, as browsers and disks count: 44733758 becomes "44.7 MB", 10737418240 "10.7 GB". */
export function bytesInWords(bytes: number): string {
  const [unit, size] = bytes < 1e9 ? ['MB', bytes / 1e6] : ['GB', bytes / 1e9];
  return `${size >= 100 ? Math.round(size) : size.toFixed(1)}\u00a0${unit}`;
}

/** A real-time factor of 0.08 is "12 times as fast as speech". */
export function speedInWords(realTimeFactor: number): string {
  const times = 1 / realTimeFactor;
  return `${times < 10 ? times.toFixed(1) : Math.round(times)} times as fast as speech`;
}

/** "1 question", "2 questions". */
export function count(amount: number, noun: string, nouns = `${noun}s`): string {
  return `${amount} ${amount === 1 ? noun : nouns}`;
}

const DAY_MS = 86_400_000;
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const DAY_AND_YEAR = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** "today", "yesterday", "12 March", "12 March 2024". */
export function dayOf(time: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(time)) / DAY_MS); // rounded: a day may have 23 hours
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? DAY : DAY_AND_YEAR).format(time);
}

/** "today at 14:03". */
export function momentOf(time: number, now: number): string {
  return `${dayOf(time, now)} at ${TIME.format(time)}`;
}

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
