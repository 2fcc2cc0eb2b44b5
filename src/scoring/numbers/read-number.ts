import { DIGIT_SUFFIXES, FRACTIONS, MAGNITUDES, SMALL_NUMBERS, TENS } from '../english/number-words';
import type { Token } from '../words/tokens';
import type { Unit } from './units';
import { unitWord } from './units';

/** A number read at some token: its value, and the unit where the wording itself has one. */
export interface Reading {
  readonly value: number;
  /** Token after the last one read. */
  readonly next: number;
  readonly unit?: Unit;
}

/** Reads the number that begins at a token, in any of the ways in which numbers are said; null when none begins there. */
export function readNumber(tokens: readonly Token[], at: number): Reading | null {
  return (
    nines(tokens, at) ?? ratio(tokens, at) ?? fraction(tokens, at) ?? plain(tokens, at) ?? single(tokens, at)
  );
}

/** "a decade", "the first hour", "within an hour": one of a time, without its number. */
function single(tokens: readonly Token[], at: number): Reading | null {
  const [text, next] = [textAt(tokens, at), textAt(tokens, at + 1)];
  const isOne =
    (text === 'a' && next === 'decade') ||
    text === 'first' ||
    (/^(?:a|an)$/.test(text) && /^(?:within|in|under|inside)$/.test(textAt(tokens, at - 1)));
  const named = isOne ? unitWord(next) : null;
  return named?.unit === 'time' ? { value: named.factor, next: at + 2, unit: 'time' } : null;
}

/** "three nines" of availability is 99.9 %. */
function nines(tokens: readonly Token[], at: number): Reading | null {
  const count = SMALL_NUMBERS[textAt(tokens, at)] ?? Number.parseInt(textAt(tokens, at), 10);
  if (textAt(tokens, at + 1) !== 'nines' || !(count >= 2 && count <= 9)) return null;
  return { value: 100 - 10 ** (2 - count), next: at + 2, unit: 'percent' };
}

/** "one in twenty", "fifteen out of a hundred": a share, as a percentage. */
function ratio(tokens: readonly Token[], at: number): Reading | null {
  const part = plain(tokens, at);
  if (part === null) return null;
  const outOf = textAt(tokens, part.next) === 'out' && textAt(tokens, part.next + 1) === 'of';
  if (!outOf && textAt(tokens, part.next) !== 'in') return null;
  let from = part.next + (outOf ? 2 : 1);
  if (textAt(tokens, from) === 'every') from += 1;
  const whole = plain(tokens, from);
  if (whole === null || whole.value <= part.value || whole.value < 2) return null;
  const isTime = unitWord(textAt(tokens, whole.next))?.unit === 'time';
  if (isTime || (!outOf && part.value !== 1)) return null;
  return { value: (100 * part.value) / whole.value, next: whole.next, unit: 'percent' };
}

/** Units of which "half an hour" is said. */
const MEASURED: ReadonlySet<Unit> = new Set<Unit>(['time', 'mass', 'volume']);

/** "two fifths" is 40 %; "a tenth of a second" and "half a year" are times; "half a million" is a number. */
function fraction(tokens: readonly Token[], at: number): Reading | null {
  let next = at;
  let count = 1;
  const text = textAt(tokens, at);
  if (text === 'a' || text === 'an' || text === 'the') next += 1;
  else if (SMALL_NUMBERS[text] !== undefined && SMALL_NUMBERS[text] > 0) {
    count = SMALL_NUMBERS[text];
    next += 1;
  }
  const part = FRACTIONS[textAt(tokens, next)];
  if (part === undefined) return null;
  const explicit = next > at && count > 1;
  next += 1;
  const connected = textAt(tokens, next) === 'of' ? next + 1 : next;
  const article = /^(?:a|an|one|the)$/.test(textAt(tokens, connected)) ? connected + 1 : connected;
  const magnitude = MAGNITUDES[textAt(tokens, article)];
  if (magnitude !== undefined) return { value: count * part * magnitude, next: article + 1 };
  const named = article > next ? unitWord(textAt(tokens, article)) : null;
  if (named !== null && MEASURED.has(named.unit))
    return { value: count * part * named.factor, next: article + 1, unit: named.unit };
  // "the third point" and "second" are places in a list; a share needs a plural, "half", or "of".
  if (!explicit && part !== 1 / 2 && !(part === 1 / 4 && connected > next) && connected === next) return null;
  return { value: 100 * count * part, next, unit: 'percent' };
}

/** Digits with suffixes, or number words: "15,000", "2.3M", "two point three million", "one twenty", "a hundred". */
function plain(tokens: readonly Token[], at: number): Reading | null {
  const text = textAt(tokens, at);
  if (/^\d/.test(text)) return digits(tokens, at, Number.parseFloat(text));
  if (text === 'point' || text === 'dot') {
    const decimals = decimalsAfter(tokens, at + 1);
    return decimals === null ? null : { value: decimals.value, next: decimals.next };
  }
  const article = text === 'a' || text === 'an';
  if (article && MAGNITUDES[textAt(tokens, at + 1)] === undefined) return null;
  return spelledOut(tokens, at);
}

function digits(tokens: readonly Token[], at: number, value: number): Reading {
  let total = value;
  let next = at + 1;
  const suffix = DIGIT_SUFFIXES[textAt(tokens, next)];
  // The suffix stands in the same word: "50M" is not "50 m".
  if (suffix !== undefined && (tokens[next]?.word === tokens[at]?.word || textAt(tokens, next) === 'k')) {
    total *= suffix;
    next += 1;
  }
  for (
    let magnitude = MAGNITUDES[textAt(tokens, next)];
    magnitude !== undefined;
    magnitude = MAGNITUDES[textAt(tokens, next)]
  ) {
    total *= magnitude;
    next += 1;
  }
  return { value: total, next };
}

function spelledOut(tokens: readonly Token[], at: number): Reading | null {
  let total = 0;
  let group = 0;
  let read = false;
  let next = at;
  for (; next < tokens.length; next += 1) {
    const text = textAt(tokens, next);
    const small = SMALL_NUMBERS[text];
    const ten = TENS[text];
    const magnitude = MAGNITUDES[text];
    if (read && tokens[next]?.sentence !== tokens[next - 1]?.sentence) break;
    if ((text === 'a' || text === 'an') && !read) continue;
    if (text === 'oh' && !read) return null;
    if (text === 'and' && read && group >= 100 && isNumberWord(textAt(tokens, next + 1))) continue;
    if (magnitude === 100) group = (group || 1) * 100;
    else if (magnitude !== undefined) {
      total += (group || 1) * magnitude;
      group = 0;
    } else if (ten !== undefined && group % 100 === 0) group += ten;
    else if (ten !== undefined && group > 0 && group < 20)
      group = group * 100 + ten; // "nineteen eighty", "one twenty"
    else if (small !== undefined && group % 10 === 0 && (group % 100 !== 10 || group === 0)) group += small;
    else if ((text === 'point' || text === 'dot') && read) {
      const decimals = decimalsAfter(tokens, next + 1);
      if (decimals === null) break;
      group += decimals.value;
      next = decimals.next;
      const after = MAGNITUDES[textAt(tokens, next)];
      return after === undefined
        ? { value: total + group, next }
        : { value: total + group * after, next: next + 1 };
    } else if (text === 'k' && read) group *= 1000;
    else break;
    read = true;
  }
  return read ? { value: total + group, next } : null;
}

/** "point nine five", "point ninety five", "point zero one". */
function decimalsAfter(tokens: readonly Token[], at: number): Reading | null {
  let written = '';
  let next = at;
  for (; next < tokens.length; next += 1) {
    const text = textAt(tokens, next);
    const small = SMALL_NUMBERS[text];
    const ten = TENS[text];
    if (small !== undefined)
      written =
        /[1-9]0$/.test(written) && small < 10 && small > 0 ? written.slice(0, -1) + small : written + small;
    else if (ten !== undefined && written === '') written = String(ten);
    else if (/^\d+$/.test(text)) written += text;
    else break;
  }
  return written === '' ? null : { value: Number.parseFloat(`0.${written}`), next };
}

/** Digits or any word of the spoken number system. */
export function isNumberWord(text: string): boolean {
  return (
    /^\d/.test(text) ||
    SMALL_NUMBERS[text] !== undefined ||
    TENS[text] !== undefined ||
    MAGNITUDES[text] !== undefined
  );
}

/** The text of a token; empty beyond the end. */
export function textAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? '';
}
