import type { Bank, Question } from '../../bank/bank';
import { type BankEdit, editedBank, oppositeOf } from '../../bank/edit-bank';
import type { KeyTerm } from '../../bank/key-term';
import { isTaught, rebasedTerms } from '../../bank/rebase-terms';
import { AppError } from '../../base/app-error';
import { oneAfterOther } from '../../base/one-after-other';
import type { StoredBank } from '../../history/bank-record';
import { type CorrectedTerms, correctTerms } from '../../history/fold-corrections';
import type { History } from '../../history/history';
import type { BankLibrary } from '../services';
import { type ImportedBank, readiedImport } from './ready-bank';
import { bankOfSettled, changedNow, type SettledBank, settledBank } from './stored-bank';

/** What editing needs of the library. */
interface Shelf {
  readonly history: History | null;
  now(): number;
  importedBank(bankId: string): ImportedBank | null;
  /** What the user says of the terms of a question; null where nothing of it stands. */
  correctedOf(bankId: string, questionId: string): CorrectedTerms | null;
  readonly editTerms: BankLibrary['editTerms'];
  /** Shows a changed bank in the place of what it was. */
  replace(changed: ImportedBank): void;
}

interface Change {
  readonly before: ImportedBank;
  readonly after: ImportedBank;
  readonly opposite: BankEdit | null;
  readonly find: FindTerms;
}

type FindTerms = (bank: Bank, question: Question) => readonly KeyTerm[];
type PutQuestion = Extract<BankEdit, { readonly kind: 'put' }>;

/** Changes of a stored bank: each is made of the bank as it is then, and of nothing that a screen remembers. */
export function createBankEditing(shelf: Shelf): Pick<BankLibrary, 'edit'> {
  const { history, now } = shelf;
  const inTurn = oneAfterOther();

  /** A change that takes another one back brings the terms as they were. */
  async function change(bankId: string, edit: BankEdit, takesBack = false): Promise<Change> {
    const before = shelf.importedBank(bankId);
    if (!before) throw new AppError('not-found');
    const { extractKeyTerms } = await import('../../extraction/extract-key-terms'); // a bank that lists all its terms has not loaded it
    let opposite: BankEdit | null = null;
    const make = (stored: SettledBank): SettledBank => {
      const bank = bankOfSettled(stored);
      const isNew = edit.kind === 'put' && !takesBack;
      const fitting = isNew ? withFittingTerms(bank, edit, extractKeyTerms) : edit;
      opposite = oppositeOf(bank, fitting);
      return settledBank(editedBank(bank, fitting), changedNow(stored, now()));
    };
    const stored = history
      ? await history.banks.change(bankId, (kept) =>
          make(isNewer(kept, before.stored) ? kept : before.stored),
        )
      : make(before.stored);
    const after = await readiedImport(stored);
    shelf.replace(after);
    return { before, after, opposite, find: extractKeyTerms };
  }

  /** The list that the bank itself holds goes with the model answer. */
  function withFittingTerms(bank: Bank, edit: PutQuestion, find: FindTerms): PutQuestion {
    const { question } = edit;
    const old = bank.questions.find(({ id }) => id === question.id);
    if (!old || !question.terms || isEqual(old.answer, question.answer)) return edit;
    const corrected = shelf.correctedOf(bank.id, question.id);
    const listed = question.terms;
    const own = corrected ? correctTerms(listed, { ...corrected, terms: null }) : listed;
    const fitting = rebasedTerms(own, foundIn(bank, old, find), foundIn(bank, question, find));
    const asListed = (term: KeyTerm) => listed.find(({ id }) => id === term.id) ?? term; // what was learnt stays in its log
    return { ...edit, question: { ...question, terms: fitting.map(asListed) } };
  }

  /** Resolves to what takes it back; null where nothing that the user said is lost when terms are found anew. */
  async function rebaseOwnTerms(made: Change, id: string): Promise<(() => Promise<void>) | null> {
    const { before, after, find } = made;
    const bankId = after.bank.id;
    const corrected = shelf.correctedOf(bankId, id);
    const [old, next] = [questionIn(before, id), questionIn(after, id)];
    if (!history || !corrected || !old || !next || isEqual(old.answer, next.answer)) return null;
    if (corrected.terms === null && next.terms) return null;
    const was = foundIn(before.bank, old, find);
    const is = foundIn(after.bank, next, find);
    const own = correctTerms(was.found, corrected);
    const isKept = (term: KeyTerm) => is.found.some((one) => one.id === term.id);
    if (corrected.terms === null && own.every((term) => isKept(term) || !isTaught(term, was.found)))
      return null;
    return shelf.editTerms(bankId, id, rebasedTerms(own, was, is));
  }

  return {
    edit: (bankId, edit) =>
      inTurn(async () => {
        const made = await change(bankId, edit);
        const undoTerms = edit.kind === 'put' ? await rebaseOwnTerms(made, edit.question.id) : null;
        const { opposite } = made;
        return () =>
          inTurn(async () => {
            if (opposite) await change(bankId, opposite, true);
            await undoTerms?.();
          });
      }),
  };
}

/** Another tab changed it meanwhile. What an earlier version kept is still a text where there was no room for its questions. */
function isNewer(kept: StoredBank, known: SettledBank): kept is SettledBank {
  return kept.content.kind === 'questions' && kept.changedAt !== known.changedAt;
}

function isEqual(one: Question['answer'], other: Question['answer']): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function questionIn({ bank }: ImportedBank, id: string): Question | null {
  return bank.questions.find((question) => question.id === id) ?? null;
}

function foundIn(bank: Bank, question: Question, find: FindTerms) {
  return { answer: question.answer, found: find(bank, question) };
}
