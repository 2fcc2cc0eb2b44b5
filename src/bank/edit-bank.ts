import { blockTexts } from './answer-blocks';
import type { Bank, Question } from './bank';
import { languageOf } from './language';
import { retitled } from './retitled';

/** `counted`: all are numbered in their order. `own`: each keeps its number. Not said: as the bank is at that moment. */
type Numbering = 'counted' | 'own';

/** One change of a bank. Each has an opposite, so that a later change stays when an earlier one is taken back. */
export type BankEdit =
  | { readonly kind: 'rename'; readonly title: string }
  /** The question comes to this place, 0-based: a new one, or in other words or at another place the one that has its id. */
  | PutQuestion
  | { readonly kind: 'delete'; readonly id: string; readonly numbering?: Numbering };

interface PutQuestion {
  readonly kind: 'put';
  readonly question: Question;
  readonly at: number;
  readonly numbering?: Numbering;
}

/** The bank after a change. What is not there can't be deleted, and a bank keeps its last question. */
export function editedBank(bank: Bank, edit: BankEdit): Bank {
  switch (edit.kind) {
    case 'rename':
      return retitled(bank, edit.title);
    case 'put':
      return withQuestions(bank, questionsWith(bank.questions, edit));
    case 'delete': {
      const left = bank.questions.filter(({ id }) => id !== edit.id);
      if (left.length === 0) return bank;
      const numbering = edit.numbering ?? numberingOf(bank.questions);
      return withQuestions(bank, numbering === 'counted' ? countedFrom(bank.questions, left) : left);
    }
  }
}

/** What takes the change back, made before the change is; null when it will change nothing. */
export function oppositeOf(bank: Bank, edit: BankEdit): BankEdit | null {
  if (edit.kind === 'rename') return { kind: 'rename', title: bank.title };
  const id = edit.kind === 'put' ? edit.question.id : edit.id;
  const at = bank.questions.findIndex((question) => question.id === id);
  const question = bank.questions[at];
  if (question) return { kind: 'put', question, at, numbering: numberingOf(bank.questions) };
  return edit.kind === 'put' ? { kind: 'delete', id, numbering: numberingWith(bank.questions, edit) } : null;
}

function withQuestions({ language: _, ...bank }: Bank, questions: readonly Question[]): Bank {
  const language = languageOf(questions.map(wordsOf).join('\n'));
  return {
    ...bank,
    questions,
    sections: [...new Set(questions.map(({ section }) => section))],
    ...(language === null ? {} : { language }),
  };
}

function wordsOf({ text, answer }: Question): string {
  return [text, ...answer.flatMap(blockTexts)].join('\n');
}

function questionsWith(before: readonly Question[], edit: PutQuestion): readonly Question[] {
  const after = placed(before, edit);
  if ((edit.numbering ?? numberingWith(before, edit)) === 'counted') return countedFrom(before, after);
  if (!isTaken(before, edit.question)) return after;
  const free = Math.max(0, ...before.map(({ number }) => number)) + 1;
  return after.map((one) => (one.id === edit.question.id ? { ...one, number: free } : one));
}

function placed(before: readonly Question[], { question, at }: PutQuestion): readonly Question[] {
  const others = before.filter(({ id }) => id !== question.id);
  return others.toSpliced(Math.max(0, Math.min(at, others.length)), 0, question);
}

function isTaken(before: readonly Question[], { id, number }: Question): boolean {
  return before.some((other) => other.id !== id && other.number === number);
}

function numberingOf(questions: readonly Question[]): Numbering {
  return isCounted(questions) ? 'counted' : 'own';
}

/** A new one with a free number of its own keeps it where counting would give it another. */
function numberingWith(before: readonly Question[], edit: PutQuestion): Numbering {
  const after = placed(before, edit);
  const isNew = after.length > before.length;
  if (isNew && !isTaken(before, edit.question) && !isCounted(after)) return 'own';
  return numberingOf(before);
}

/** Whether the questions are numbered in their order, without a gap: then they stay so. */
function isCounted(questions: readonly Question[]): boolean {
  const first = questions[0]?.number ?? 1;
  return questions.every(({ number }, index) => number === first + index);
}

function countedFrom(before: readonly Question[], after: readonly Question[]): readonly Question[] {
  const first = before[0]?.number ?? 1;
  return after.map((question, index) =>
    question.number === first + index ? question : { ...question, number: first + index },
  );
}
