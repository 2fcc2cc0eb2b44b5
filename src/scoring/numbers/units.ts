/** What a number counts. Times are compared in seconds, masses in grams, volumes in litres; percentages and money only with their own kind. */
export type Unit = 'percent' | 'time' | 'mass' | 'volume' | 'usd' | 'eur' | 'gbp' | 'inr' | 'none';

export interface UnitWord {
  readonly unit: Unit;
  /** What one of it is worth: seconds, grams, litres, else 1. */
  readonly factor: number;
}

const DAY = 86_400;
const YEAR = 365.25 * DAY;

const UNIT_WORDS: ReadonlyMap<string, UnitWord> = new Map(
  Object.entries({
    '%': ['percent', 1],
    percent: ['percent', 1],
    percentage: ['percent', 1],
    pct: ['percent', 1],
    ms: ['time', 0.001],
    millisecond: ['time', 0.001],
    millis: ['time', 0.001],
    milli: ['time', 0.001],
    second: ['time', 1],
    sec: ['time', 1],
    s: ['time', 1],
    minute: ['time', 60],
    min: ['time', 60],
    mins: ['time', 60],
    hour: ['time', 3600],
    hr: ['time', 3600],
    hrs: ['time', 3600],
    h: ['time', 3600],
    day: ['time', DAY],
    week: ['time', 7 * DAY],
    fortnight: ['time', 14 * DAY],
    month: ['time', YEAR / 12],
    year: ['time', YEAR],
    yr: ['time', YEAR],
    yrs: ['time', YEAR],
    decade: ['time', 10 * YEAR],
    mcg: ['mass', 1e-6],
    microgram: ['mass', 1e-6],
    mg: ['mass', 0.001],
    milligram: ['mass', 0.001],
    g: ['mass', 1],
    gram: ['mass', 1],
    kg: ['mass', 1000],
    kilo: ['mass', 1000],
    kilogram: ['mass', 1000],
    tonne: ['mass', 1e6],
    ml: ['volume', 0.001],
    mil: ['volume', 0.001],
    millilitre: ['volume', 0.001],
    milliliter: ['volume', 0.001],
    litre: ['volume', 1],
    liter: ['volume', 1],
    $: ['usd', 1],
    dollar: ['usd', 1],
    buck: ['usd', 1],
    usd: ['usd', 1],
    '€': ['eur', 1],
    euro: ['eur', 1],
    eur: ['eur', 1],
    '£': ['gbp', 1],
    pound: ['gbp', 1],
    quid: ['gbp', 1],
    gbp: ['gbp', 1],
    '₹': ['inr', 1],
    rupee: ['inr', 1],
    inr: ['inr', 1],
    rs: ['inr', 1],
  } satisfies Record<string, readonly [Unit, number]>).map(([word, [unit, factor]]) => [
    word,
    { unit, factor },
  ]),
);

/** How often: the period in "fifty million a day", in seconds. */
const PERIOD_WORDS: ReadonlyMap<string, number> = new Map([
  ['hourly', 3600],
  ['daily', DAY],
  ['nightly', DAY],
  ['weekly', 7 * DAY],
  ['monthly', YEAR / 12],
  ['quarterly', YEAR / 4],
  ['yearly', YEAR],
  ['annually', YEAR],
  ['annual', YEAR],
  ['annum', YEAR],
  ['tps', 1],
  ['rps', 1],
  ['qps', 1],
  ['fps', 1],
  ['rpm', 60],
  ['bpm', 60],
]);

/** The unit a token names, plural or not; null for any other word. */
export function unitWord(text: string): UnitWord | null {
  return (
    UNIT_WORDS.get(text) ??
    (text.length > 3 && text.endsWith('s') ? (UNIT_WORDS.get(text.slice(0, -1)) ?? null) : null)
  );
}

/** Seconds of a period word such as "daily"; null for any other word. */
export function periodWord(text: string): number | null {
  return PERIOD_WORDS.get(text) ?? null;
}
