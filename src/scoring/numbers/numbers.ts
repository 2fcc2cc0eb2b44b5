import { DIGIT_SUFFIXES, MAGNITUDES } from '../english/number-words';
import type { Token } from '../words/tokens';
import { isNumberWord, readNumber, textAt } from './read-number';
import type { Unit } from './units';
import { periodWord, unitWord } from './units';

/** A number as it was spoken or written, ready to be compared by value. */
export interface Quantity {
  /** Times are in seconds, masses in grams, volumes in litres, everything else as it stands. */
  readonly value: number;
  /** The number itself: 300 of "300 mg". */
  readonly spoken: number;
  readonly unit: Unit;
  /** Seconds of "a day" in "fifty million a day"; null when no period was named. */
  readonly period: number | null;
  /** First and last token, inclusive. */
  readonly first: number;
  readonly last: number;
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
  return shareUnits(joinDigits(found, tokens), tokens);
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
  const reading = readNumber(tokens, start);
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
  return { value, spoken: reading.value, unit, period, first: at, last: next - 1 };
}

/** "twenty-two twenty-two" is 2222: plain numbers below a hundred right after each other are read digit by digit or in pairs. */
function joinDigits(quantities: readonly Quantity[], tokens: readonly Token[]): readonly Quantity[] {
  const runs: Quantity[][] = [];
  for (const quantity of quantities) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const follows =
      before !== undefined &&
      before.last + 1 === quantity.first &&
      tokens[before.last]?.clause === tokens[quantity.first]?.clause &&
      tokens[before.last]?.word !== tokens[quantity.first]?.word &&
      [before, quantity].every(isPlainCount);
    if (follows) run?.push(quantity);
    else runs.push([quantity]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    if (first === undefined || run.length === 1) return run;
    const value = Number(run.map((quantity) => quantity.value).join(''));
    return { ...first, value, spoken: value, last: run.at(-1)?.last ?? first.last };
  });
}

function isPlainCount({ value, unit, period }: Quantity): boolean {
  return unit === 'none' && period === null && Number.isInteger(value) && value < 100;
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
