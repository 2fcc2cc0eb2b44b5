import type { Bank, Question } from '../../bank/bank';
import { PRESET_NAMES, PRESETS, type PresetName } from '../../interview/limits';
import type { MockChoices } from '../../mock/mock-interview';

/** How long an interview is to be, as the form offers it. */
export type MockLength =
  | { readonly unit: 'questions'; readonly amount: number }
  | { readonly unit: 'minutes'; readonly amount: number };

/** The minutes come from the length. */
export interface MockForm extends Omit<MockChoices, 'length' | 'minutes'> {
  readonly length: MockLength;
}

export const LENGTHS: readonly MockLength[] = [
  ...[3, 5, 8, 12].map((amount) => ({ unit: 'questions' as const, amount })),
  ...[10, 20, 30, 45].map((amount) => ({ unit: 'minutes' as const, amount })),
];

const FIRST_TIME: MockForm = {
  length: { unit: 'questions', amount: 5 },
  sections: [],
  order: 'shuffled',
  secondsPerAnswer: null,
  end: 'gentle',
  thinkS: 0,
  countIn: false,
  showText: true,
  followUps: true,
  answerBy: 'speaking',
};

/** How long an interview of each kind is. */
const PRESET_LENGTHS: Readonly<Record<PresetName, MockLength>> = {
  'own-pace': { unit: 'questions', amount: 5 },
  phone: { unit: 'minutes', amount: 20 },
  'one-way-video': { unit: 'questions', amount: 5 },
  panel: { unit: 'minutes', amount: 45 },
};

/** What a preset sets in the form; sections, order and text stay as they are. */
export function presetForm(name: PresetName): Pick<MockForm, (typeof PRESET_FIELDS)[number]> {
  const { answerS, end, thinkS, countIn } = PRESETS[name];
  const followUps = name !== 'one-way-video'; // nobody is there to ask
  return { length: PRESET_LENGTHS[name], secondsPerAnswer: answerS, end, thinkS, countIn, followUps };
}

const PRESET_FIELDS = ['length', 'secondsPerAnswer', 'end', 'thinkS', 'countIn', 'followUps'] as const;

/** The preset that a form is; null for choices of the user's own. */
export function presetOfForm(form: MockForm): PresetName | null {
  return PRESET_NAMES.find((name) => isPreset(form, presetForm(name))) ?? null;
}

function isPreset(form: MockForm, preset: ReturnType<typeof presetForm>): boolean {
  return PRESET_FIELDS.every((field) => JSON.stringify(form[field]) === JSON.stringify(preset[field]));
}

/** As last time, so far as the open bank has these sections. */
export function formFrom(last: MockChoices | null, bank: Bank): MockForm {
  if (!last) return FIRST_TIME;
  const sections = last.sections.filter((section) => bank.sections.includes(section));
  const wanted: MockLength =
    last.minutes === null
      ? { unit: 'questions', amount: last.length }
      : { unit: 'minutes', amount: last.minutes };
  const length = LENGTHS.find(({ unit, amount }) => unit === wanted.unit && amount === wanted.amount);
  return { ...last, sections, length: length ?? FIRST_TIME.length };
}

/** The questions that the chosen sections leave; no section chosen means all. */
export function questionsOpen(form: Pick<MockForm, 'sections'>, bank: Bank): readonly Question[] {
  return bank.questions.filter(
    ({ section }) => form.sections.length === 0 || form.sections.includes(section),
  );
}

/** Who answers faster than usual has still something to answer when the time is not up. */
const SPARE = 1.5;

/** What the form comes to, and about how long its questions take. `secondsOf` tells how long a question usually takes. */
export function choicesOf(
  form: MockForm,
  bank: Bank,
  secondsOf: (question: Question) => number,
): { readonly choices: MockChoices; readonly minutes: number } {
  const open = questionsOpen(form, bank);
  const answered = open.reduce((sum, question) => sum + secondsOf(question), 0) / Math.max(1, open.length);
  const usual = answered + form.thinkS;
  const { unit, amount } = form.length;
  const wanted = unit === 'questions' ? amount : Math.ceil((SPARE * amount * 60) / Math.max(1, usual));
  const length = Math.max(1, Math.min(open.length, wanted));
  const choices = { ...form, length, minutes: unit === 'minutes' ? amount : null };
  return { choices, minutes: Math.max(1, Math.round((length * usual) / 60)) };
}
