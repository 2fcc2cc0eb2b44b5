/** Numbers as they are shown. */

/** 0.714 becomes "71 %", with a space that does not break. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`;
}

/** Decimal units, as browsers and disks count: 512 becomes "1 kB", 44733758 "44.7 MB", 10737418240 "10.7 GB". */
export function bytesInWords(bytes: number): string {
  if (bytes < 1e5) return `${Math.ceil(bytes / 1e3)}\u00a0kB`;
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

/** "128 words a minute". */
export function pace(wordsPerMinute: number): string {
  return `${wordsPerMinute} words a minute`;
}

/** "2.3 s". */
export function secondsInWords(seconds: number): string {
  return `${seconds.toFixed(1)} s`;
}

/** How long a pause lasted: "2.3 s". */
export function pauseLength({ startS, endS }: { readonly startS: number; readonly endS: number }): string {
  return secondsInWords(endS - startS);
}

/** "40 s", "12 min", "1 h 5 min". */
export function durationInWords(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60} min`;
}
