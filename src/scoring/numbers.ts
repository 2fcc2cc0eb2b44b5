import { DIGIT_SUFFIXES, FRACTIONS, MAGNITUDES, SMALL_NUMBERS, TENS } from './number-words';
import type { Token } from './tokens';
import type { Unit } from './units';
import { periodWord, unitWord } from './units';

/** A number as it was spoken or written, ready to be compared by value. */
export interface Quantity {
  /** Times are in seconds, percentages in points, everything else as it stands. */
  readonly value: number;
  readonly unit: Unit;
  /** Seconds of "a day" in "fifty million a day"; null when no period was named. */
  readonly period: number | null;
  /** First and last token, inclusive. */
  readonly first: number;
  readonly last: number;
}

interface Reading {
  readonly value: number;
  /** Token after the last one read. */
  readonly next: number;
  readonly unit?: Unit;
}

/** Finds every number with its unit, left to right. */
export function quantitiesIn(tokens: readonly Token[]): readonly Quantity[] {
  const found: Quantity[] = [];
  let at = 0;
  while (at < tokens.length) {
    const quantity = quantityAt(tokens, at);
    if (quantity === null) at += 1;
    else {
      found.push(quantity);
      at = quantity.last + 1;
    }
  }
  return shareUnits(found, tokens);
}

function quantityAt(tokens: readonly Token[], at: number): Quantity | null {
  if (isPartOfName(tokens, at)) return null;
  const sign = unitWord(tokens[at]?.text ?? '');
  const money =
    sign !== null &&
    sign.unit !== 'time' &&
    sign.unit !== 'percent' &&
    /^[$€£₹]$/.test(tokens[at]?.text ?? '');
  const start = money ? at + 1 : at;
  const reading =
    nines(tokens, start) ?? ratio(tokens, start) ?? fraction(tokens, start) ?? plain(tokens, start);
  if (reading === null) return null;
  let { value, next } = reading;
  let unit: Unit = reading.unit ?? (money && sign !== null ? sign.unit : 'none');
  if (unit === 'none') {
    if (textAt(tokens, next) === 'plus' && unitWord(textAt(tokens, next + 1)) !== null) next += 1; // "three plus years"
    const per = textAt(tokens, next) === 'per' && textAt(tokens, next + 1) === 'cent';
    const named = per ? { unit: 'percent' as const, factor: 1 } : unitWord(textAt(tokens, next));
    if (named !== null) {
      unit = named.unit;
      value *= named.factor;
      next += per ? 2 : 1;
    }
  }
  // "day one", "the one that": without a unit or a magnitude it is a pronoun.
  if (value === 1 && unit === 'none' && textAt(tokens, start) === 'one' && next === start + 1) return null;
  const period = periodAfter(tokens, next);
  return { value, unit, period, first: at, last: next - 1 };
}

/** "COVID-19", "GPT-4": digits behind letters and a hyphen name a thing. "P95" is left to be compared: it is said "P ninety-five". */
function isPartOfName(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return (
    /^\d+$/.test(token?.text ?? '') &&
    token?.word === before?.word &&
    /^(?!(?:sub|under|over|top|mid|pre|post|non|plus)$)[a-z]{2,}$/.test(before?.text ?? '')
  );
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
  if (named?.unit === 'time') return { value: count * part * named.factor, next: article + 1, unit: 'time' };
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

/** "50 million predictions a day": the period may follow one or two counted words. */
function periodAfter(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at < from + 4 && at < tokens.length; at += 1) {
    const text = textAt(tokens, at);
    const named = periodWord(text);
    if (named !== null) return named;
    if (/^(?:a|an|per|each|every)$/.test(text)) {
      const skip = textAt(tokens, at + 1) === 'single' ? 2 : 1;
      const unit = unitWord(textAt(tokens, at + skip));
      if (unit?.unit === 'time') return unit.factor;
    }
    if (tokens[at]?.clause !== tokens[from]?.clause || isNumberWord(text)) return null;
  }
  return null;
}

/** "from 15 to 11 percent", "25–32 lakhs": the first number of a range has the unit and magnitude of the second. */
function shareUnits(quantities: readonly Quantity[], tokens: readonly Token[]): readonly Quantity[] {
  return quantities.map((quantity, index) => {
    const next = quantities[index + 1];
    const before = quantities[index - 1];
    // "₹25–32": the sign before the first number holds for the second.
    const sign =
      before !== undefined && quantity.unit === 'none' && isRange(before, quantity, tokens)
        ? before.unit
        : quantity.unit;
    if (next === undefined || !isRange(quantity, next, tokens)) return { ...quantity, unit: sign };
    const magnitude = quantity.value < 1000 && next.value >= 1e5 ? magnitudeOf(next, tokens) : 1;
    if (quantity.unit !== 'none')
      return { ...quantity, value: quantity.value * (next.unit === 'none' ? magnitude : 1) };
    const factor = next.unit === 'time' ? (unitWord(textAt(tokens, next.last))?.factor ?? 1) : magnitude;
    return { ...quantity, unit: next.unit, value: quantity.value * factor };
  });
}

function isRange(one: Quantity, other: Quantity, tokens: readonly Token[]): boolean {
  const between = tokens.slice(one.last + 1, other.first).map((token) => token.text);
  if (between.length === 0) return tokens[one.last]?.word === tokens[other.first]?.word;
  return between.length === 1 && /^(?:to|or|and|through)$/.test(between[0] ?? '');
}

function magnitudeOf(quantity: Quantity, tokens: readonly Token[]): number {
  for (let at = quantity.last; at >= quantity.first; at -= 1) {
    const magnitude = MAGNITUDES[textAt(tokens, at)] ?? DIGIT_SUFFIXES[textAt(tokens, at)];
    if (magnitude !== undefined && magnitude >= 1000) return magnitude;
  }
  return 1;
}

function isNumberWord(text: string): boolean {
  return (
    /^\d/.test(text) ||
    SMALL_NUMBERS[text] !== undefined ||
    TENS[text] !== undefined ||
    MAGNITUDES[text] !== undefined
  );
}

function textAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? '';
}
