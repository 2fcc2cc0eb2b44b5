import { createStore } from 'zustand/vanilla';
import type { Bank, Question } from '../../bank/bank';
import { freeTitle, isSameTitle } from '../../bank/bank-titles';
import { filledBank, filledTerms } from '../../bank/fill-bank';
import type { KeyTerm } from '../../bank/key-term';
import type { Profile } from '../../bank/profile';
import { retitled } from '../../bank/retitled';
import { isScored } from '../../bank/scored';
import { AppError } from '../../base/app-error';
import { oneAfterOther } from '../../base/one-after-other';
import { freeSlug } from '../../base/slug';
import type { StoredBank } from '../../history/bank-record';
import type { Banks } from '../../history/banks';
import { correctTerms } from '../../history/fold-corrections';
import type { History } from '../../history/history';
import type { BankLibrary, BankLibraryState, SentenceOf } from '../services';
import type { createBankEditing } from './bank-editing';
import { type CorrectionsByBank, createBankTerms } from './bank-terms';
import type { BankInLibrary } from './built-in-bank';
import { type ImportedBank, type ReadyBank, readied, readiedImport } from './ready-bank';
import { changedNow, type SettledBank, settle, settledBank } from './stored-bank';
import { createTermEditing } from './term-editing';

export interface TitledBank {
  readonly bank: Bank;
  readonly builtIn: boolean;
  readonly freeTitle: string;
}

export interface BankLibraryControl extends BankLibrary {
  /** The bank of a title, one that the user brought before the built-in one, and what another would be called; null when there is none. */
  titled(title: string): TitledBank | null;
  /**
   * Stores it in the place of a bank that the user brought, and opens it. Its key terms count instead of what the user chose, but for the
   * questions whose ids are in `carriedOver`: they have theirs from the bank before. Resolves to a function that takes all of that back.
   */
  replace(bankId: string, bank: Bank, carriedOver?: ReadonlySet<string>): Promise<() => Promise<void>>;
  /** As `termsOf`, as far as that takes no time: null where they would have to be found first. */
  knownTermsOf(question: Question): readonly KeyTerm[] | null;
  /** Fills the blanks of all banks with what this profile says; null leaves them as they are written. */
  fillWith(profile: Profile | null): void;
  /** Reads corrections and banks again, after this tab or another changed them. A bank that did not change stays the same object. */
  refresh(): Promise<void>;
  /** Reads what holds for the question of one correction again. */
  refreshCorrection(id: string): Promise<void>;
}

const findNone: SentenceOf = () => null;

/**
 * Holds the built-in bank and those the user brought. Without `history` an imported bank stays until the page is left. A stored
 * bank that can't be read any more is told to `onTrouble`, stays stored, and keeps no other from its place.
 */
export async function createBankLibrary(
  comesAlong: BankInLibrary,
  history: History | null,
  now: () => number,
  onTrouble: (thrown: unknown) => void = () => {},
): Promise<BankLibraryControl> {
  const builtIn = await readied(comesAlong);
  const imported = new Map<string, ImportedBank>();
  let corrections: CorrectionsByBank = new Map();
  const terms = createBankTerms(() => corrections);
  let profile: Profile | null = null;
  let filled = new WeakMap<Bank, Bank>();
  /** What was read earlier never takes the place of what was read later. */
  const inTurn = oneAfterOther();
  let editing: ReturnType<typeof createBankEditing> | null = null;
  const sentences = createStore(() => ({ of: findNone }));
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
      withoutAnswer: bank.questions.filter((question) => !isScored(question)).length,
    }));
    state.setState((before) => ({ bank: asFilled(open.bank), banks, revision: before.revision + 1 }), true);
  }

  async function read(): Promise<void> {
    if (!history) return;
    const { banks: kept } = history;
    const stored = await kept.list();
    const banks = await Promise.allSettled(stored.banks.map((one) => readyOf(one, kept)));
    imported.clear();
    for (const outcome of banks) {
      if (outcome.status === 'rejected') onTrouble(outcome.reason);
      else imported.set(outcome.value.bank.id, outcome.value);
    }
    const folded = await Promise.all(
      all().map(async ({ bank }) => [bank.id, await history.corrections.ofBank(bank.id)] as const),
    );
    corrections = new Map(folded);
    show(await history.banks.active());
  }

  async function readyOf(stored: StoredBank, kept: Banks): Promise<ImportedBank> {
    const known = imported.get(stored.id);
    return known?.stored.changedAt === stored.changedAt ? known : readiedImport(await settle(stored, kept));
  }

  async function readCorrection(id: string): Promise<void> {
    if (!history) return;
    const { bankId, question, corrected } = await history.corrections.around(id);
    const ofBank = new Map(corrections.get(bankId)).set(question, corrected);
    corrections = new Map(corrections).set(bankId, ofBank);
    state.setState(({ revision }) => ({ revision: revision + 1 }));
  }

  const refresh = () => inTurn(read);
  const refreshCorrection = (id: string) => inTurn(() => readCorrection(id));
  const termEditing = createTermEditing({ history, now, refreshCorrection });

  function termsFor(bankId: string, questionId: string): readonly KeyTerm[] {
    const shelved = find(bankId);
    const question = shelved?.bank.questions.find(({ id }) => id === questionId);
    if (!shelved || !question) return [];
    const listed = terms.of(shelved, question);
    const corrected = terms.correctedIn(bankId, questionId);
    if (profile === null || question.placeholders.length === 0) return listed;
    const fromProfile = filledTerms(question, profile);
    return [
      ...listed,
      ...(corrected ? correctTerms(fromProfile, { ...corrected, terms: null }) : fromProfile),
    ];
  }

  async function open(bankId: string): Promise<void> {
    if (!find(bankId)) throw new AppError('not-found');
    show(bankId);
    await history?.banks.activate(bankId === builtIn.bank.id ? null : bankId);
  }

  /** Stores a bank before anything shows it: when that fails, all is as it was. */
  async function keep(stored: SettledBank): Promise<void> {
    const ready = await readiedImport(stored);
    await history?.banks.put(stored);
    imported.set(stored.id, ready);
    await open(stored.id);
  }

  /** Adds it beside all others. Resolves to its id. */
  async function add(bank: Bank): Promise<string> {
    const id = freeSlug(bank.title, 'bank', new Set(all().map((one) => one.bank.id)));
    const addedAt = now();
    await keep(settledBank({ ...bank, id }, { addedAt, changedAt: addedAt }));
    await settleTerms(id, new Set()); // a bank of this id may have been here before
    return id;
  }

  /** Puts it in the place of another. Resolves to what gives the terms back that the user had chosen for it. */
  async function put(
    bank: Bank,
    { stored }: ImportedBank,
    carriedOver: ReadonlySet<string>,
  ): Promise<() => Promise<void>> {
    await keep(settledBank({ ...bank, id: stored.id }, changedNow(stored, now())));
    return settleTerms(stored.id, carriedOver);
  }

  /** Lets the terms count that a bank brings along; those that were there before it say nothing new. */
  async function settleTerms(bankId: string, carriedOver: ReadonlySet<string>): Promise<() => Promise<void>> {
    if (!history) return async () => {};
    await inTurn(async () => {
      corrections = new Map(corrections).set(bankId, await history.corrections.ofBank(bankId));
      state.setState(({ revision }) => ({ revision: revision + 1 }));
    });
    const undos: (() => Promise<void>)[] = [];
    for (const [questionId, brought] of find(bankId)?.curated ?? [])
      if (!carriedOver.has(questionId) && terms.correctedIn(bankId, questionId))
        undos.push(await termEditing.settleTerms(bankId, questionId, brought));
    return async () => {
      for (const undo of undos) await undo();
    };
  }

  const free = (title: string) =>
    freeTitle(
      title,
      all().map(({ bank }) => bank.title),
    );

  async function copy(bankId: string): Promise<string> {
    const source = find(bankId);
    if (!source) throw new AppError('not-found');
    const title = `${source.bank.title} (my copy)`;
    const isFree = all().every(({ bank }) => !isSameTitle(bank.title, title));
    return add(retitled(terms.withChosen(source), isFree ? title : free(title)));
  }

  async function remove(bankId: string): Promise<() => Promise<void>> {
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
  }

  function reopener(): () => Promise<void> {
    const openId = state.getState().bank.id;
    return () => open(find(openId) ? openId : builtIn.bank.id);
  }

  async function addBank(bank: Bank): Promise<() => Promise<void>> {
    const reopen = reopener();
    const id = await add(bank);
    return async () => {
      await remove(id);
      await reopen();
    };
  }

  async function replaceBank(
    bankId: string,
    bank: Bank,
    carriedOver: ReadonlySet<string> = new Set(),
  ): Promise<() => Promise<void>> {
    const before = imported.get(bankId);
    if (!before) return addBank(bank); // another tab removed it
    const reopen = reopener();
    const giveTermsBack = await put(bank, before, carriedOver);
    return async () => {
      await keep(before.stored);
      await giveTermsBack();
      await reopen();
    };
  }

  const edit: BankLibrary['edit'] = async (bankId, change) => {
    const { createBankEditing } = await import('./bank-editing'); // most visits change no bank
    editing ??= createBankEditing({
      history,
      now,
      importedBank: (id) => imported.get(id) ?? null,
      correctedOf: terms.correctedIn,
      editTerms: termEditing.editTerms,
      replace(changed) {
        imported.set(changed.bank.id, changed);
        show(state.getState().bank.id);
      },
    });
    return editing.edit(bankId, change);
  };

  show(null);
  await refresh();

  return {
    state,
    copy,
    edit,
    refresh,
    refreshCorrection,
    open,
    termsFor,
    termsFrom(bankId, questionId) {
      if (terms.correctedIn(bankId, questionId)?.terms) return 'own';
      return find(bankId)?.curated.has(questionId) ? 'bank' : 'found';
    },
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
    bankToKeep(bankId) {
      const shelved = find(bankId);
      return shelved ? terms.withChosen(shelved) : null;
    },
    termsOf: (question) => termsFor(state.getState().bank.id, question.id),
    knownTermsOf({ id: questionId }) {
      const { id } = state.getState().bank;
      const shelved = find(id);
      return shelved && terms.areKnown(shelved, questionId) ? termsFor(id, questionId) : null;
    },
    sentences,
    async loadSentences() {
      const { modelSentenceOf } = await import('../../scoring/close/term-context'); // no first screen needs it
      if (sentences.getState().of !== findNone) return;
      sentences.setState({
        of: (question, term) => modelSentenceOf(term, question, state.getState().bank),
      });
    },
    titled(title) {
      const found = [...imported.values(), builtIn].find(({ bank }) => isSameTitle(bank.title, title));
      return found ? { bank: found.bank, builtIn: found.builtIn, freeTitle: free(title) } : null;
    },
    add: addBank,
    replace: replaceBank,
    remove,
    editTerms: termEditing.editTerms,
  };
}
