/** The rules that an answer is given by, as a one-way video interview has them. All times in seconds. */
export interface Limits {
  /** To think between the start and the recording; 0 for none. */
  readonly thinkS: number;
  /** How long an answer may be; null for any length. */
  readonly answerS: number | null;
  /** What happens when that is over: it is said, and one may finish; or the recording stops, and the answer is kept. */
  readonly end: 'gentle' | 'hard';
  /** How often one may answer the question again; null for any number. */
  readonly retakes: number | null;
  /** Whether three, two, one is counted before the recording. */
  readonly countIn: boolean;
}

export const AT_MY_PACE: Limits = {
  thinkS: 0,
  answerS: null,
  end: 'gentle',
  retakes: null,
  countIn: false,
};

export type PresetName = 'own-pace' | 'phone' | 'one-way-video' | 'panel';

/** What such interviews usually allow; no platform is copied. */
export const PRESETS: Readonly<Record<PresetName, Limits>> = {
  'own-pace': AT_MY_PACE,
  phone: { thinkS: 0, answerS: 120, end: 'gentle', retakes: null, countIn: false },
  'one-way-video': { thinkS: 30, answerS: 120, end: 'hard', retakes: 1, countIn: true },
  panel: { thinkS: 0, answerS: 180, end: 'gentle', retakes: 0, countIn: false },
};

export const PRESET_NAMES: readonly PresetName[] = ['own-pace', 'phone', 'one-way-video', 'panel'];

/** The preset that these limits are; null for limits of the user's own. */
export function presetOf(limits: Limits): PresetName | null {
  return PRESET_NAMES.find((name) => isSameLimits(PRESETS[name], limits)) ?? null;
}

function isSameLimits(one: Limits, other: Limits): boolean {
  return (
    one.thinkS === other.thinkS &&
    one.answerS === other.answerS &&
    (one.end === other.end || one.answerS === null) &&
    one.retakes === other.retakes &&
    one.countIn === other.countIn
  );
}

/** What comes before the recording. */
export type Preparation = 'thinking' | 'count-in';

const COUNT_IN_S = 3;

/** The stages before the recording, in their order, each with its seconds. */
export function preparationFor({
  thinkS,
  countIn,
}: Limits): readonly { readonly stage: Preparation; readonly seconds: number }[] {
  return [
    ...(thinkS > 0 ? [{ stage: 'thinking' as const, seconds: thinkS }] : []),
    ...(countIn ? [{ stage: 'count-in' as const, seconds: COUNT_IN_S }] : []),
  ];
}

/** Whether one may answer again after so many answers that were finished or thrown away. */
export function mayAnswerAgain({ retakes }: Limits, spent: number): boolean {
  return retakes === null || spent <= retakes;
}

/** A recording stops some hundredths of a second after its time is over, and holds as much less as it takes to open. */
const STOP_ERROR_S = 1;

/** Whether an answer of this length was ended by its limit. */
export function wasCutOff({ answerS, end }: Limits, durationS: number): boolean {
  return end === 'hard' && answerS !== null && durationS >= answerS - STOP_ERROR_S;
}
