import type { Question } from '../../bank/bank';
import { type BankEdit, editedBank, oppositeOf } from '../../bank/edit-bank';
import type { KeyTerm } from '../../bank/key-term';
import { rebasedTerms } from '../../bank/rebase-terms';
import { AppError } from '../../base/app-error';
import { oneAfterOther } from '../../base/one-after-other';
import type { StoredBank } from '../../history/bank-record';
import type { History } from '../../history/history';
import type { BankLibrary } from '../services';
import { type ImportedBank, readiedImport } from './ready-bank';
import { bankOfSettled, changedNow, type SettledBank, settledBank } from './stored-bank';

/** What editing needs of the library. */
interface Shelf {
  readonly history: History | null;
  now(): number;
  importedBank(bankId: string): ImportedBank | null;
  /** The user's own list; null where the terms of the bank hold. */
  ownTermsOf(bankId: string, questionId: string): readonly KeyTerm[] | null;
  refreshCorrection(id: string): Promise<void>;
  /** Shows a changed bank in the place of what it was. */
  replace(changed: ImportedBank): void;
}

interface Change {
  readonly before: ImportedBank;
  readonly after: ImportedBank;
  readonly opposite: BankEdit | null;
}

/** Changes of a stored bank: each is made of the bank as it is then, and of nothing that a screen remembers. */
export function createBankEditing(shelf: Shelf): Pick<BankLibrary, 'edit'> {
  const { history, now } = shelf;
  const inTurn = oneAfterOther();

  async function change(bankId: string, edit: BankEdit): Promise<Change> {
    const before = shelf.importedBank(bankId);
    if (!before) throw new AppError('not-found');
    let opposite: BankEdit | null = null;
    const make = (stored: SettledBank): SettledBank => {
      const bank = bankOfSettled(stored);
      opposite = oppositeOf(bank, edit);
      return settledBank(editedBank(bank, edit), changedNow(stored, now()));
    };
    const stored = history
      ? await history.banks.change(bankId, (kept) =>
          make(isNewer(kept, before.stored) ? kept : before.stored),
        )
      : make(before.stored);
    const after = await readiedImport(stored);
    shelf.replace(after);
    return { before, after, opposite };
  }

  /** Resolves to what takes it back; null where the user has no list of the terms, so that they are found anew. */
  async function rebaseTerms({ before, after }: Change, id: string): Promise<(() => Promise<void>) | null> {
    const bankId = after.bank.id;
    const own = shelf.ownTermsOf(bankId, id);
    const [old, next] = [questionIn(before, id), questionIn(after, id)];
    if (!history || !own || !old || !next || isEqual(old.answer, next.answer)) return null;
    const terms = rebasedTerms(own, foundIn(before, old), foundIn(after, next));
    const place = { bankId, question: id };
    const added = await history.corrections.add({ ...place, at: now(), change: { kind: 'terms', terms } });
    await shelf.refreshCorrection(added.id);
    return async () => {
      const { id: undone } = await history.corrections.undo(added.id, now());
      await shelf.refreshCorrection(undone);
    };
  }

  return {
    edit: (bankId, edit) =>
      inTurn(async () => {
        const made = await change(bankId, edit);
        const undoTerms = edit.kind === 'put' ? await rebaseTerms(made, edit.question.id) : null;
        const { opposite } = made;
        return () =>
          inTurn(async () => {
            if (opposite) await change(bankId, opposite);
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

function foundIn({ bank, extract }: ImportedBank, question: Question) {
  return { answer: question.answer, found: extract(bank, question) };
}
