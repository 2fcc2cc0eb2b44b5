import type { Bank } from '../../bank/bank';
import { bankOfDraft, type ImportDraft } from '../../bank/import-draft';
import type { NewEdition, QuestionChanges } from '../../bank/match-questions';
import type { BankWorker } from '../../bank-worker/client';
import { AppError } from '../../base/app-error';
import type { TitleClash } from '../services';
import type { BankLibraryControl, TitledBank } from './bank-library';

interface ClashWatch {
  /** Looks whether a bank of the draft's title is there, and counts what an update would do. */
  look(read: Bank, draft: ImportDraft): void;
  /** The ids that an update by this bank gives its questions, in their order, as they were counted. Rejects with `not-found` when the old bank is gone. */
  editionOf(bank: Bank): Promise<NewEdition>;
}

/** What the edition was made of. */
interface Counted {
  readonly before: Bank;
  readonly after: readonly string[];
  readonly edition: Promise<NewEdition>;
}

/** Tells of a bank that has the title of what is imported. Of many changes in a row only the last one is counted. */
export function createClashWatch(parts: {
  readonly worker: Pick<BankWorker, 'match'>;
  readonly library: Pick<BankLibraryControl, 'titled'>;
  readonly onFound: (clash: TitleClash | null) => void;
  readonly onTrouble: (thrown: unknown) => void;
}): ClashWatch {
  const { worker, library, onFound, onTrouble } = parts;
  let counted: Counted | null = null;
  let wanted: Bank | null = null;
  let counting = false;

  function editionOf(bank: Bank): Promise<NewEdition> {
    const clash = library.titled(bank.title);
    if (!clash || clash.builtIn) return Promise.reject(new AppError('not-found'));
    const after = bank.questions.map(({ id, text }) => `${id} ${text}`);
    if (counted?.before !== clash.bank || !isSame(counted.after, after)) {
      const edition = worker.match(clash.bank.questions, bank.questions);
      counted = { before: clash.bank, after, edition };
    }
    return counted.edition;
  }

  async function count(): Promise<void> {
    if (counting) return;
    counting = true;
    try {
      while (wanted) {
        const bank: Bank = wanted;
        const { changes } = await editionOf(bank);
        if (wanted !== bank) continue;
        wanted = null;
        onFound(clashOf(library.titled(bank.title), changes));
      }
    } catch (thrown) {
      counted = null;
      wanted = null;
      onTrouble(thrown);
    } finally {
      counting = false;
    }
  }

  return {
    editionOf,
    look(read, draft) {
      const bank = bankOfDraft(read, draft);
      const titled = library.titled(bank.title);
      onFound(clashOf(titled, null));
      wanted = titled && !titled.builtIn ? bank : null;
      if (wanted) void count();
    },
  };
}

function clashOf(titled: TitledBank | null, changes: QuestionChanges | null): TitleClash | null {
  if (!titled) return null;
  const { bank, builtIn, freeTitle } = titled;
  return builtIn
    ? { kind: 'built-in', title: bank.title, freeTitle }
    : { kind: 'own', title: bank.title, freeTitle, changes };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}
