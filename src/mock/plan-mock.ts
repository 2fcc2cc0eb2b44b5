import type { Bank, Question } from '../bank/bank';
import type { AttemptSummary } from '../history/attempt-summary';
import { inOrder } from '../practice/card';
import type { MockChoices, MockInterview } from './mock-interview';

/** Chooses and orders the questions of a mock interview. `random` gives 0 ≤ x < 1. */
export function planMock(input: {
  readonly id: string;
  readonly bank: Bank;
  readonly attempts: readonly AttemptSummary[];
  readonly choices: MockChoices;
  readonly now: number;
  readonly random: () => number;
}): MockInterview {
  const { id, bank, choices, now, random } = input;
  const open = bank.questions.filter(
    ({ section }) => choices.sections.length === 0 || choices.sections.includes(section),
  );
  return {
    version: 2,
    id,
    bankId: bank.id,
    startedAt: now,
    choices,
    questions: chosen(open, bank, input.attempts, choices, random).map(({ id: questionId }) => questionId),
    answers: [],
    spentMs: 0,
  };
}

function chosen(
  open: readonly Question[],
  bank: Bank,
  attempts: readonly AttemptSummary[],
  { order, length }: MockChoices,
  random: () => number,
): readonly Question[] {
  switch (order) {
    case 'weakest':
      return weakestFirst(open, attempts, bank.id).slice(0, length);
    case 'shuffled':
      return shuffled(acrossSections(open, length, random), random);
    case 'bank': {
      const picked = new Set(acrossSections(open, length, random));
      return open.filter((question) => picked.has(question));
    }
  }
}

/** Never answered comes before badly answered; equals stay in the order of the bank. */
export function weakestFirst(
  questions: readonly Question[],
  attempts: readonly AttemptSummary[],
  bankId: string,
): readonly Question[] {
  const mastery = new Map<string, number>();
  for (const attempt of inOrder(attempts)) {
    if (attempt.bankId === bankId) mastery.set(attempt.question.id, attempt.mastery ?? 0);
  }
  const strength = ({ id }: Question) => mastery.get(id) ?? -1;
  return questions.toSorted((a, b) => strength(a) - strength(b));
}

/** Takes from the sections in turn, at random within each, as an interviewer covers the ground. */
function acrossSections(
  questions: readonly Question[],
  length: number,
  random: () => number,
): readonly Question[] {
  const rounds = new Map<Question, number>();
  const sections = new Map<string, number>();
  for (const question of shuffled(questions, random)) {
    const round = sections.get(question.section) ?? 0;
    rounds.set(question, round);
    sections.set(question.section, round + 1);
  }
  return [...rounds]
    .toSorted(([, a], [, b]) => a - b)
    .slice(0, length)
    .map(([question]) => question);
}

/** Fisher and Yates. */
function shuffled<T>(values: readonly T[], random: () => number): readonly T[] {
  const left = [...values];
  return values.flatMap(() => left.splice(Math.floor(random() * left.length), 1));
}
