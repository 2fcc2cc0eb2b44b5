import type { Bank, Question } from '../../bank/bank';
import type { MockChoices } from '../../mock/mock-interview';

/** How long an interview is to be, as the form offers it. */
export type MockLength =
  | { readonly unit: 'questions'; readonly amount: number }
  | { readonly unit: 'minutes'; readonly amount: number };

export interface MockForm extends Omit<MockChoices, 'length'> {
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
  showText: true,
  followUps: true,
};

/** As last time, so far as the open bank has these sections. */
export function formFrom(last: MockChoices | null, bank: Bank): MockForm {
  if (!last) return FIRST_TIME;
  const sections = last.sections.filter((section) => bank.sections.includes(section));
  const length = LENGTHS.find(({ unit, amount }) => unit === 'questions' && amount === last.length);
  return { ...last, sections, length: length ?? FIRST_TIME.length };
}

/** The questions that the chosen sections leave; no section chosen means all. */
function questionsOpen(form: MockForm, bank: Bank): readonly Question[] {
  return bank.questions.filter(
    ({ section }) => form.sections.length === 0 || form.sections.includes(section),
  );
}

/** What the form comes to. `secondsOf` tells how long a question usually takes. */
export function choicesOf(
  form: MockForm,
  bank: Bank,
  secondsOf: (question: Question) => number,
): { readonly choices: MockChoices; readonly minutes: number } {
  const open = questionsOpen(form, bank);
  const usual = open.reduce((sum, question) => sum + secondsOf(question), 0) / Math.max(1, open.length);
  const { unit, amount } = form.length;
  const wanted = unit === 'questions' ? amount : Math.round((amount * 60) / Math.max(1, usual));
  const length = Math.max(1, Math.min(open.length, wanted));
  return { choices: { ...form, length }, minutes: Math.max(1, Math.round((length * usual) / 60)) };
}
