import { blockTexts } from './answer-blocks';
import type { Bank, Question } from './bank';
import { languageOf } from './language';
import { retitled } from './retitled';

/** One change of a bank. Each has an opposite, so that a later change stays when an earlier one is taken back. */
export type BankEdit =
  | { readonly kind: 'rename'; readonly title: string }
  /** The question comes to this place, 0-based: a new one, or in other words or at another place the one that has its id. */
  | { readonly kind: 'put'; readonly question: Question; readonly at: number }
  | { readonly kind: 'delete'; readonly id: string };

/** The bank after a change. What is not there can't be deleted, and a bank keeps its last question. */
export function editedBank(bank: Bank, edit: BankEdit): Bank {
  switch (edit.kind) {
    case 'rename':
      return retitled(bank, edit.title);
    case 'put':
      return withQuestions(bank, questionsWith(bank.questions, edit.question, edit.at));
    case 'delete': {
      const left = bank.questions.filter(({ id }) => id !== edit.id);
      if (left.length === 0) return bank;
      return withQuestions(bank, isCounted(bank.questions) ? countedFrom(bank.questions, left) : left);
    }
  }
}

/** What takes the change back, made before the change is; null when it will change nothing. */
export function oppositeOf(bank: Bank, edit: BankEdit): BankEdit | null {
  if (edit.kind === 'rename') return { kind: 'rename', title: bank.title };
  const id = edit.kind === 'put' ? edit.question.id : edit.id;
  const at = bank.questions.findIndex((question) => question.id === id);
  const question = bank.questions[at];
  if (question) return { kind: 'put', question, at };
  return edit.kind === 'put' ? { kind: 'delete', id } : null;
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

function questionsWith(before: readonly Question[], question: Question, at: number): readonly Question[] {
  const others = before.filter(({ id }) => id !== question.id);
  const place = Math.max(0, Math.min(at, others.length));
  const after = others.toSpliced(place, 0, question);
  const isTaken = others.some(({ number }) => number === question.number);
  if (others.length === before.length && !isTaken) return after; // a new one with a number of its own
  if (isCounted(before)) return countedFrom(before, after);
  const free = Math.max(0, ...others.map(({ number }) => number)) + 1;
  return isTaken ? others.toSpliced(place, 0, { ...question, number: free }) : after;
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
