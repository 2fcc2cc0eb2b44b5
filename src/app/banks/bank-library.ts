import { createStore } from 'zustand/vanilla';
import type { Bank, Question } from '../../bank/bank';
import { filledBank, filledTerms, isFilledTerm } from '../../bank/fill-bank';
import type { KeyTerm } from '../../bank/key-term';
import type { Profile } from '../../bank/profile';
import { withIdsOfNumbers } from '../../bank/question-id';
import { AppError } from '../../base/app-error';
import type { StoredBank } from '../../history/banks';
import { type CorrectedTerms, correctTerms } from '../../history/fold-corrections';
import type { History } from '../../history/history';
import { modelSentenceOf } from '../../scoring/close/term-context';
import type { BankLibrary, BankLibraryState } from '../services';
import type { BankInLibrary } from './built-in-bank';

export interface BankLibraryControl extends BankLibrary {
  /** As `termsOf`, for any bank in the library; empty when bank or question are gone. */
  termsFor(bankId: string, questionId: string): readonly KeyTerm[];
  /** Fills the blanks of all banks with what this profile says; null leaves them as they are written. */
  fillWith(profile: Profile | null): void;
  /** Reads corrections and banks again, after this tab or another changed them. Texts that were parsed before are not again. */
  refresh(): Promise<void>;
  /** Reads what holds for the question of one correction again. */
  refreshCorrection(id: string): Promise<void>;
}

type Corrections = ReadonlyMap<string, ReadonlyMap<string, CorrectedTerms>>;

/** A bank with what finds the terms that nobody curated. */
interface ReadyBank extends BankInLibrary {
  readonly extract: (bank: Bank, question: Question) => readonly KeyTerm[];
}

/** Holds the built-in bank and those the user brought. Without `history` an imported bank stays until the page is left. */
export async function createBankLibrary(
  comesAlong: BankInLibrary,
  history: History | null,
  now: () => number,
): Promise<BankLibraryControl> {
  const builtIn = await readied(comesAlong);
  const imported = new Map<string, ReadyBank>();
  /** Each imported bank with the text that it was parsed from. */
  const parsed = new Map<
    string,
    { readonly name: string; readonly markdown: string; readonly ready: ReadyBank }
  >();
  const extracted = new WeakMap<Question, readonly KeyTerm[]>();
  let corrections: Corrections = new Map();
  let profile: Profile | null = null;
  let filled = new WeakMap<Bank, Bank>();
  const state = createStore<BankLibraryState>(() => ({ bank: builtIn.bank, banks: [], revision: 0 }));

  const all = (): readonly ReadyBank[] => [builtIn, ...imported.values()];
  const find = (bankId: string) => all().find(({ bank }) => bank.id === bankId) ?? null;

  /** The same object for the same bank and profile, so that what is remembered of its questions holds. */
  function asFilled(bank: Bank): Bank {
    if (profile === null) return bank;
    const known = filled.get(bank) ?? filledBank(bank, profile);
    filled.set(bank, known);
    return known;
  }

  function show(openId: string | null): void {
    const open = (openId === null ? null : find(openId)) ?? builtIn;
    const banks = all().map(({ bank, builtIn: isBuiltIn }) => ({
      id: bank.id,
      title: bank.title,
      builtIn: isBuiltIn,
      questions: bank.questions.length,
    }));
    state.setState((before) => ({ bank: asFilled(open.bank), banks, revision: before.revision + 1 }), true);
  }

  async function refresh(): Promise<void> {
    if (!history) return;
    const stored = await history.banks.list();
    const banks = await Promise.all(stored.banks.map(readyOf));
    imported.clear();
    for (const ready of banks) imported.set(ready.bank.id, ready);
    const folded = await Promise.all(
      all().map(async ({ bank }) => [bank.id, await history.corrections.ofBank(bank.id)] as const),
    );
    corrections = new Map(folded);
    show(await history.banks.active());
  }

  async function readyOf({ id, name, markdown }: StoredBank): Promise<ReadyBank> {
    const known = parsed.get(id);
    if (known?.name === name && known.markdown === markdown) return known.ready;
    const bank = await bankOfText(markdown, { id, title: name });
    const ready = await readied({ bank, curated: new Map(), builtIn: false });
    parsed.set(id, { name, markdown, ready });
    return ready;
  }

  async function refreshCorrection(id: string): Promise<void> {
    if (!history) return;
    const { bankId, question, corrected } = await history.corrections.around(id);
    const ofBank = new Map(corrections.get(bankId)).set(question, corrected);
    corrections = new Map(corrections).set(bankId, ofBank);
    state.setState(({ revision }) => ({ revision: revision + 1 }));
  }

  function ownTerms(shelved: ReadyBank, question: Question): readonly KeyTerm[] {
    const curated = shelved.curated.get(question.id);
    if (curated) return curated;
    const known = extracted.get(question) ?? shelved.extract(shelved.bank, question);
    extracted.set(question, known);
    return known;
  }

  function termsFor(bankId: string, questionId: string): readonly KeyTerm[] {
    const shelved = find(bankId);
    const question = shelved?.bank.questions.find(({ id }) => id === questionId);
    if (!shelved || !question) return [];
    const own = ownTerms(shelved, question);
    const corrected = corrections.get(bankId)?.get(questionId);
    const terms = corrected ? correctTerms(own, corrected) : own;
    if (profile === null || question.placeholders.length === 0) return terms;
    const fromProfile = filledTerms(question, profile);
    return [
      ...terms,
      ...(corrected ? correctTerms(fromProfile, { ...corrected, terms: null }) : fromProfile),
    ];
  }

  async function open(bankId: string): Promise<void> {
    if (!find(bankId)) throw new AppError('not-found');
    show(bankId);
    await history?.banks.activate(bankId === builtIn.bank.id ? null : bankId);
  }

  show(null);
  await refresh();

  return {
    state,
    refresh,
    refreshCorrection,
    open,
    termsFor,
    fillWith(next) {
      if (next === profile) return;
      profile = next;
      filled = new WeakMap();
      show(state.getState().bank.id);
    },
    bankOf(bankId) {
      const bank = find(bankId)?.bank;
      return bank ? asFilled(bank) : null;
    },
    writtenBankOf: (bankId) => find(bankId)?.bank ?? null,
    termsOf: (question) => termsFor(state.getState().bank.id, question.id),
    sentenceOf: (question, term) => modelSentenceOf(term, question, state.getState().bank),
    async importFile(name, content) {
      const { bank, stored } = await importedBank(name, content);
      const id = bank.id === builtIn.bank.id ? `${bank.id}-imported` : bank.id;
      imported.set(id, await readied({ bank: { ...bank, id }, curated: new Map(), builtIn: false }));
      await history?.banks.put({ id, name: bank.title, markdown: stored, addedAt: now() });
      await open(id);
    },
    async remove(bankId) {
      const removed = imported.get(bankId);
      if (!removed) throw new AppError('not-found');
      imported.delete(bankId);
      const openId = state.getState().bank.id;
      show(openId === bankId ? null : openId);
      const restore = await history?.banks.remove(bankId);
      return async () => {
        if (restore) {
          await restore();
          return refresh();
        }
        imported.set(bankId, removed);
        show(openId);
      };
    },
    async editTerms(question, edited) {
      if (!history) throw new AppError('storage-unavailable');
      const terms = edited?.filter((term) => !isFilledTerm(term)) ?? null; // those follow the profile
      const place = { bankId: state.getState().bank.id, question: question.id };
      const { id } = await history.corrections.add({ ...place, at: now(), change: { kind: 'terms', terms } });
      await refreshCorrection(id);
    },
  };
}

/** The extraction brings a tagger of words with it, half as big as all else: it is loaded for banks alone that need it. */
async function readied(shelved: BankInLibrary): Promise<ReadyBank> {
  const complete = shelved.bank.questions.every(({ id }) => shelved.curated.has(id));
  if (complete) return { ...shelved, extract: () => [] };
  const { extractKeyTerms } = await import('../../extraction/extract-key-terms');
  return { ...shelved, extract: extractKeyTerms };
}

/** The reader is loaded with the first bank that is not built in. */
async function bankOfText(
  text: string,
  options: { readonly id?: string; readonly title: string },
): Promise<Bank> {
  const { readText } = await import('../../bank/formats/read-bank-file');
  return withIdsOfNumbers((await readText(text, options)).bank);
}

/** A bank and the text it is kept as: Markdown as it was written, anything else in the form that reads back as the same bank. */
async function importedBank(
  name: string,
  content: string | Uint8Array,
): Promise<{ readonly bank: Bank; readonly stored: string }> {
  const [{ readBankFile }, { bankMarkdown }, { decodeText }, { sqlWasmUrl }] = await Promise.all([
    import('../../bank/formats/read-bank-file'),
    import('../../bank/export/bank-markdown'),
    import('../../bank/formats/decode-text'),
    import('./sql-wasm-url'),
  ]);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { bank, format } = await readBankFile(name, bytes, { sqlWasm: sqlWasmUrl });
  return {
    bank: withIdsOfNumbers(bank),
    stored: format === 'markdown' ? decodeText(bytes) : bankMarkdown(bank),
  };
}
