import {
  currencies,
  isDecimalWord,
  multipliers,
  numberWords,
  ones,
  prefixes,
  type SuffixedNumber,
  signs,
  suffixedMultipliers,
  suffixedOnes,
  suffixedTens,
  tens,
  zeros,
} from './number-words';

const DIGITS = /^\d+(\.\d+)?$/;

/**
 * Spelled-out numbers as digits: "twenty twenty five" is 2025, "ten thousand dollars" is $10000, "one oh one" is 101.
 * Follows EnglishNumberNormalizer of OpenAI's Whisper (MIT), whose results it shares word for word.
 */
export function standardizeNumbers(text: string): string {
  const words = spaceOutDigits(spellHalves(text)).split(/\s+/).filter(Boolean);
  return joinCents(readNumbers(words).join(' '));
}

/** A number that is still being read. A string holds digits said one after the other, or a fraction. */
type Open = number | string | null;

function readNumbers(words: readonly string[]): readonly string[] {
  const out: string[] = [];
  let value: Open = null;
  let prefix = '';

  const flush = (text: string | number | null = value) => {
    if (text !== null) out.push(prefix + text);
    value = null;
    prefix = '';
  };
  const flushWord = (word: string) => {
    if (value !== null) flush();
    flush(word);
  };
  const flushSuffixed = ({ suffix }: SuffixedNumber, number: Open) => flush(`${number}${suffix}`);

  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const previous = words[i - 1] ?? '';
    const next = words[i + 1];
    const nextIsNumeric = next !== undefined && (numberWords.has(next) || DIGITS.test(next));
    const bare = prefixes.has(word[0] ?? '') ? word.slice(1) : word;

    if (DIGITS.test(bare)) {
      if (typeof value === 'string' && value.endsWith('.')) {
        value += word;
        continue;
      }
      if (value !== null) flush();
      if (bare !== word) prefix = word[0] ?? '';
      value = bare.includes('.') && Number(bare) % 1 !== 0 ? bare : Number(bare);
    } else if (zeros.has(word)) value = `${value || ''}0`;
    else if (ones.has(word)) value = addOnes(value, ones.get(word) ?? 0, previous);
    else if (suffixedOnes.has(word)) {
      const number = suffixedOnes.get(word) ?? { value: 0, suffix: '' };
      flushSuffixed(number, addOnes(value, number.value, previous));
    } else if (tens.has(word)) value = addTens(value, tens.get(word) ?? 0);
    else if (suffixedTens.has(word)) {
      const number = suffixedTens.get(word) ?? { value: 0, suffix: '' };
      flushSuffixed(number, addTens(value, number.value));
    } else if (multipliers.has(word)) {
      const multiplier = multipliers.get(word) ?? 1;
      const product = multiply(value, multiplier);
      if (product === null) flush();
      value = product ?? multiplier;
    } else if (suffixedMultipliers.has(word)) {
      const number = suffixedMultipliers.get(word) ?? { value: 1, suffix: '' };
      const product = multiply(value, number.value);
      if (product === null) flush();
      flushSuffixed(number, product ?? number.value);
    } else if (signs.has(word)) {
      if (value !== null) flush();
      if (nextIsNumeric) prefix = signs.get(word) ?? '';
      else flush(word);
    } else if (currencies.has(word)) {
      if (value === null) flush(word);
      else {
        prefix = currencies.get(word) ?? '';
        flush();
      }
    } else if (value !== null && word === 'percent') flush(`${value}%`);
    else if (value !== null && word === 'per' && next === 'cent') {
      flush(`${value}%`);
      i++;
    } else if (nextIsNumeric && word === 'and' && multipliers.has(previous)) continue;
    else if (
      nextIsNumeric &&
      (word === 'double' || word === 'triple') &&
      (ones.has(next) || zeros.has(next))
    ) {
      value = `${value || ''}${String(ones.get(next) ?? 0).repeat(word === 'double' ? 2 : 3)}`;
      i++;
    } else if (word === 'point' && next !== undefined && (isDecimalWord(next) || DIGITS.test(next))) {
      value = `${value || ''}.`;
    } else if (nextIsNumeric && word === 'point') continue;
    else flushWord(word);
  }
  flush();
  return out;
}

/** "twenty" + "five" is 25; "one" + "two" is 12, said digit by digit. */
function addOnes(value: Open, one: number, previous: string): Open {
  if (value === null) return one;
  if (typeof value === 'string' || ones.has(previous)) {
    return tens.has(previous) && one < 10 ? `${String(value).slice(0, -1)}${one}` : `${value}${one}`;
  }
  return value % (one < 10 ? 10 : 100) === 0 ? value + one : `${value}${one}`;
}

function addTens(value: Open, ten: number): Open {
  if (value === null) return ten;
  return typeof value === 'number' && value % 100 === 0 ? value + ten : `${value}${ten}`;
}

/** Null when the open number is a text that a multiplier can't be applied to. */
function multiply(value: Open, multiplier: number): number | null {
  if (value === null) return multiplier;
  if (typeof value === 'string' || value === 0) {
    const product = Math.round(Number(value) * multiplier * 1e6) / 1e6;
    return Number.isInteger(product) ? product : null;
  }
  return Math.floor(value / 1000) * 1000 + (value % 1000) * multiplier;
}

/** "three and a half million" is "three point five million". */
function spellHalves(text: string): string {
  const parts = text.split(/\band\s+a\s+half\b/);
  return parts
    .flatMap((part, index) => {
      if (part.trim() === '') return [];
      if (index === parts.length - 1) return [part];
      const last = part.trim().split(/\s+/).at(-1) ?? '';
      return [part, isDecimalWord(last) || multipliers.has(last) ? 'point five' : 'and a half'];
    })
    .join(' ');
}

function spaceOutDigits(text: string): string {
  return text
    .replace(/([a-z])([0-9])/g, '$1 $2')
    .replace(/([0-9])([a-z])/g, '$1 $2')
    .replace(/([0-9])\s+(st|nd|rd|th|s)\b/g, '$1$2');
}

/** "$2 and ¢7" is "$2.07"; a lone 1 stays "one". */
function joinCents(text: string): string {
  return text
    .replace(
      /([€£$])([0-9]+) (?:and )?¢([0-9]{1,2})\b/g,
      (_, currency: string, whole: string, cents: string) => `${currency}${whole}.${cents.padStart(2, '0')}`,
    )
    .replace(/[€£$]0.([0-9]{1,2})\b/g, (_, cents: string) => `¢${Number(cents)}`)
    .replace(/\b1(s?)\b/g, 'one$1');
}
