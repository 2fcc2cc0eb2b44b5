import { createStore } from 'zustand/vanilla';
import type { Bank, Question } from '../../bank/bank';
import { bankOfDraft, draftOf } from '../../bank/import-draft';
import type { KeyTerm } from '../../bank/key-term';
import { withFreshIds } from '../../bank/question-id';
import { retitled } from '../../bank/retitled';
import { isScored } from '../../bank/scored';
import type { BankWorker } from '../../bank-worker/client';
import type { BankSource, ReadingWishes } from '../../bank-worker/protocol';
import { AppError, toAppError } from '../../base/app-error';
import { newId } from '../../base/new-id';
import type { ImportPreview, ImportService, ImportState, StoredImport } from '../services';
import type { BankLibraryControl } from './bank-library';
import { createClashWatch } from './clash-watch';

/** Holds what was read until the user agrees. All that takes long is done by the bank worker. */
export function createImportService(parts: {
  readonly worker: BankWorker;
  readonly library: Pick<BankLibraryControl, 'state' | 'titled' | 'add' | 'replace'>;
  readonly onTrouble: (thrown: unknown) => void;
}): ImportService {
  const { worker, library, onTrouble } = parts;
  const state = createStore<ImportState>(() => ({ kind: 'none' }));
  const terms = createStore<ReadonlyMap<Question, readonly KeyTerm[]>>(() => new Map());
  let source: BankSource | null = null;
  let reading = new AbortController();

  const clashes = createClashWatch({
    worker,
    library,
    onFound: (clash) => becomePreview({ clash }),
    onTrouble,
  });

  function becomePreview(part: Partial<ImportPreview>): void {
    const now = state.getState();
    if (now.kind === 'preview') state.setState({ ...now, ...part }, true);
  }

  const previewed = (): ImportPreview => {
    const now = state.getState();
    if (now.kind !== 'preview') throw new AppError('not-found');
    return now;
  };

  /** Whatever is being read is no longer waited for. */
  function begin(): AbortSignal {
    reading.abort();
    reading = new AbortController();
    return reading.signal;
  }

  async function read(next: BankSource): Promise<boolean> {
    const signal = begin();
    const { name } = next;
    source = next;
    state.setState({ kind: 'reading', name }, true);
    try {
      const found = await worker.read(next, {}, signal);
      if (signal.aborted) return false;
      terms.setState(new Map(), true);
      const draft = draftOf(found.bank);
      state.setState({ kind: 'preview', name, read: found, draft, rereading: false, clash: null }, true);
      clashes.look(found.bank, draft);
      return true;
    } catch (thrown) {
      if (!signal.aborted) state.setState({ kind: 'failed', name, error: toAppError(thrown) }, true);
      return false;
    }
  }

  async function readAgain(wishes: ReadingWishes): Promise<void> {
    const before = previewed();
    if (!source) return;
    const signal = begin();
    becomePreview({ rereading: true });
    try {
      const found = await worker.read(source, wishes, signal);
      if (signal.aborted) return;
      terms.setState(new Map(), true);
      const isOwnTitle = before.draft.title !== before.read.bank.title;
      const draft = { ...draftOf(found.bank), ...(isOwnTitle ? { title: before.draft.title } : {}) };
      becomePreview({ read: found, draft, rereading: false });
      clashes.look(found.bank, draft);
    } catch (thrown) {
      if (signal.aborted) return;
      becomePreview({ rereading: false });
      throw thrown;
    }
  }

  async function findTerms(questions: readonly Question[], signal: AbortSignal): Promise<void> {
    for (const question of questions) {
      const now = state.getState();
      if (signal.aborted || now.kind !== 'preview') return;
      if (terms.getState().has(question) || !isScored(question)) continue;
      const found = question.terms ?? (await worker.terms(now.read.bank, question));
      if (signal.aborted) return;
      terms.setState(new Map(terms.getState()).set(question, found), true);
    }
  }

  function forget(): void {
    begin();
    source = null;
    terms.setState(new Map(), true);
    state.setState({ kind: 'none' }, true);
  }

  async function storeClashing(bank: Bank, choice: 'update' | 'replace', id: string): Promise<StoredImport> {
    const { title } = bank;
    if (choice === 'replace') {
      const undo = await library.replace(id, withFreshIds(bank, newId()));
      return { title, changes: null, replaced: true, undo };
    }
    const { questions: matched, changes } = await clashes.editionOf(bank);
    const before = new Map(library.titled(title)?.bank.questions.map((question) => [question.id, question]));
    const carriedOver = new Set<string>();
    const questions = bank.questions.map((question, at) => {
      const continued = { ...question, id: matched[at]?.id ?? question.id };
      const terms = before.get(continued.id)?.terms;
      if (question.terms || !terms) return continued;
      carriedOver.add(continued.id); // a file without any takes none away
      return { ...continued, terms };
    });
    const undo = await library.replace(id, { ...bank, questions }, carriedOver);
    return { title, changes, replaced: false, undo };
  }

  return {
    state,
    terms,
    read,
    readAgain,
    findTerms,
    cancel: forget,
    change(change) {
      const { read: found, draft: before } = previewed();
      const draft = change(before);
      becomePreview({ draft });
      clashes.look(found.bank, draft);
    },
    async accept(choice) {
      const { read: found, draft } = previewed();
      const bank = bankOfDraft(found.bank, draft);
      const clash = library.titled(bank.title);
      const stored = async (): Promise<StoredImport> => {
        if (clash && !clash.builtIn && choice !== 'keep-both')
          return storeClashing(bank, choice, clash.bank.id);
        const added = clash ? retitled(bank, clash.freeTitle) : bank;
        return { title: added.title, changes: null, replaced: false, undo: await library.add(added) };
      };
      const result = await stored();
      forget();
      return result;
    },
  };
}
