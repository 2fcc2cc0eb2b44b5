import type { AnswerBlock, Bank, Question } from './bank';
import { placeholdersIn } from './placeholders';
import { idIn } from './term-list';

/** A bank that was read and is not stored: what the user may still change in it. */
export interface ImportDraft {
  readonly title: string;
  /** At least one. */
  readonly rows: readonly DraftRow[];
}

export interface DraftRow {
  readonly question: Question;
  /** Whether it goes into the bank. */
  readonly chosen: boolean;
}

export function draftOf({ title, questions }: Bank): ImportDraft {
  return { title, rows: questions.map((question) => ({ question, chosen: true })) };
}

export function chosenCount({ rows }: ImportDraft): number {
  return rows.filter(({ chosen }) => chosen).length;
}

/** Takes one question in or out; all of them without an id. */
export function withChoice(draft: ImportDraft, chosen: boolean, id?: string): ImportDraft {
  const rows = draft.rows.map((row) =>
    id === undefined || row.question.id === id ? { ...row, chosen } : row,
  );
  return { ...draft, rows };
}

/** Asks a question in other words; its id stays, and blanks in the new words are to be filled like any others. */
export function withText(draft: ImportDraft, id: string, text: string): ImportDraft {
  const rows = draft.rows.map((row) =>
    row.question.id === id
      ? { ...row, question: asked(row.question, text.trim().replace(/\s+/g, ' ')) }
      : row,
  );
  return { ...draft, rows };
}

/** The two questions that `withMerged` makes one of; null for the first question and for one that is not there. */
export function mergedPair(
  { rows }: ImportDraft,
  id: string,
): readonly [before: DraftRow, merged: DraftRow] | null {
  const at = rows.findIndex(({ question }) => question.id === id);
  const [before, merged] = [rows[at - 1], rows[at]];
  return before && merged ? [before, merged] : null;
}

/** Makes a question part of the one before it, which keeps its id. */
export function withMerged(draft: ImportDraft, id: string): ImportDraft {
  const pair = mergedPair(draft, id);
  if (!pair) return draft;
  const [before, merged] = pair;
  const row = {
    question: joined(before.question, merged.question),
    chosen: before.chosen || merged.chosen,
  };
  return {
    ...draft,
    rows: draft.rows.flatMap((one) => (one === before ? [row] : one === merged ? [] : [one])),
  };
}

/** Takes a merge back, whatever was changed after it elsewhere. */
export function withParted(draft: ImportDraft, pair: readonly [DraftRow, DraftRow]): ImportDraft {
  const [{ question: first }] = pair;
  return { ...draft, rows: draft.rows.flatMap((row) => (row.question.id === first.id ? pair : [row])) };
}

/** The bank of the chosen questions. Where the file had no sections, the only one is called as the bank is. */
export function bankOfDraft(read: Bank, draft: ImportDraft): Bank {
  const title = draft.title.trim() || read.title;
  const chosen = draft.rows.flatMap((row) => (row.chosen ? [row.question] : []));
  const unsectioned = read.sections.length === 1 && read.sections[0] === read.title;
  const questions = unsectioned ? chosen.map((question) => ({ ...question, section: title })) : chosen;
  return { ...read, title, sections: [...new Set(questions.map(({ section }) => section))], questions };
}

function asked(question: Question, text: string): Question {
  const isNew = (blank: string) =>
    question.placeholders.includes(blank) || !question.text.includes(`[${blank}]`); // else brackets of code
  const told = JSON.stringify([question.given, question.answer]);
  const placeholders = [
    ...placeholdersIn(text).filter(isNew),
    ...question.placeholders.filter((blank) => told.includes(JSON.stringify(`[${blank}]`).slice(1, -1))),
  ];
  return { ...question, text, placeholders: [...new Set(placeholders)] };
}

/** A question without an answer is asked together with the next one; else the next one becomes a labelled part of the answer. */
function joined(
  { unscored, line, given = [], terms: ownTerms, ...before }: Question,
  { unscored: nextUnscored, line: nextLine, given: nextGiven = [], ...next }: Question,
): Question {
  const isAsking = before.answer.length === 0;
  const asks: AnswerBlock = { kind: 'paragraph', label: null, text: next.text };
  const heads: AnswerBlock = { kind: 'label', text: next.text };
  const shown = isAsking ? [...given, asks, ...nextGiven] : given;
  const answer = isAsking ? next.answer : [...before.answer, heads, ...nextGiven, ...next.answer];
  const terms = isAsking ? next.terms : joinedTerms(ownTerms, next.terms);
  const reason = isAsking ? nextUnscored : nextUnscored && unscored;
  return {
    ...before,
    answer,
    ...(terms ? { terms } : {}),
    placeholders: [...new Set([...before.placeholders, ...next.placeholders])],
    ...(shown.length === 0 ? {} : { given: shown }),
    ...(reason === undefined ? {} : { unscored: reason, line: line ?? nextLine ?? 1 }),
  };
}

/** The lists that a person made; ids stay unique. */
function joinedTerms(one: Question['terms'], other: Question['terms']): Question['terms'] {
  if (!one || !other) return one ?? other;
  const taken = new Set(one.map(({ id }) => id));
  const added = other.map((term) => {
    const id = taken.has(term.id) ? idIn(term.term, taken) : term.id;
    taken.add(id);
    return { ...term, id };
  });
  return [...one, ...added];
}
