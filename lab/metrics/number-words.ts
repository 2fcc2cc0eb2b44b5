/** The words of which English numbers are made, as Whisper's normalizer knows them. */

const UNITS = [
  'one two three four five six seven eight nine ten eleven twelve',
  'thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
]
  .join(' ')
  .split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const POWERS = 'thousand million billion trillion quadrillion quintillion'.split(' ');

/** A number with an ending that is kept: "5th", "60s". */
export interface SuffixedNumber {
  readonly value: number;
  readonly suffix: string;
}

export const zeros: ReadonlySet<string> = new Set(['o', 'oh', 'zero']);

export const ones: ReadonlyMap<string, number> = new Map(UNITS.map((name, index) => [name, index + 1]));

export const tens: ReadonlyMap<string, number> = new Map(TENS.map((name, index) => [name, 10 * (index + 2)]));

export const multipliers: ReadonlyMap<string, number> = new Map<string, number>([
  ['hundred', 100],
  ...POWERS.map((name, index) => [name, 1000 ** (index + 1)] as const),
]);

const irregularOrdinals: ReadonlyMap<string, SuffixedNumber> = new Map<string, SuffixedNumber>([
  ['zeroth', { value: 0, suffix: 'th' }],
  ['first', { value: 1, suffix: 'st' }],
  ['second', { value: 2, suffix: 'nd' }],
  ['third', { value: 3, suffix: 'rd' }],
  ['fifth', { value: 5, suffix: 'th' }],
  ['twelfth', { value: 12, suffix: 'th' }],
]);

export const suffixedOnes: ReadonlyMap<string, SuffixedNumber> = new Map<string, SuffixedNumber>([
  ...[...ones].map(
    ([name, value]) => [name === 'six' ? 'sixes' : `${name}s`, { value, suffix: 's' }] as const,
  ),
  ...[...ones]
    .filter(([, value]) => value > 3 && value !== 5 && value !== 12)
    .map(([name, value]) => [name + (name.endsWith('t') ? 'h' : 'th'), { value, suffix: 'th' }] as const),
  ...irregularOrdinals,
]);

export const suffixedTens: ReadonlyMap<string, SuffixedNumber> = new Map(
  [...tens].flatMap(([name, value]): [string, SuffixedNumber][] => [
    [name.replace('y', 'ies'), { value, suffix: 's' }],
    [name.replace('y', 'ieth'), { value, suffix: 'th' }],
  ]),
);

export const suffixedMultipliers: ReadonlyMap<string, SuffixedNumber> = new Map(
  [...multipliers].flatMap(([name, value]): [string, SuffixedNumber][] => [
    [`${name}s`, { value, suffix: 's' }],
    [`${name}th`, { value, suffix: 'th' }],
  ]),
);

export const signs: ReadonlyMap<string, string> = new Map([
  ['minus', '-'],
  ['negative', '-'],
  ['plus', '+'],
  ['positive', '+'],
]);

export const currencies: ReadonlyMap<string, string> = new Map([
  ['pound', '£'],
  ['pounds', '£'],
  ['euro', '€'],
  ['euros', '€'],
  ['dollar', '$'],
  ['dollars', '$'],
  ['cent', '¢'],
  ['cents', '¢'],
]);

export const prefixes: ReadonlySet<string> = new Set([...signs.values(), ...currencies.values()]);

const specials = ['and', 'double', 'triple', 'point', 'per', 'percent'];

/** Every word that may be part of a number. */
export const numberWords: ReadonlySet<string> = new Set([
  ...zeros,
  ...[ones, suffixedOnes, tens, suffixedTens, multipliers, suffixedMultipliers].flatMap((words) => [
    ...words.keys(),
  ]),
  ...signs.keys(),
  ...currencies.keys(),
  ...specials,
]);

export function isDecimalWord(word: string): boolean {
  return zeros.has(word) || ones.has(word) || tens.has(word);
}
