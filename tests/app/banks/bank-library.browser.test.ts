import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBankLibrary } from '../../../src/app/banks/bank-library';
import type { BankInLibrary } from '../../../src/app/banks/built-in-bank';
import { parseBank } from '../../../src/bank/parse-bank';
import { withIdsOfNumbers } from '../../../src/bank/question-id';
import { AppError } from '../../../src/base/app-error';
import type { History } from '../../../src/history/history';
import { openHistory } from '../../../src/history/open-history';

const cache = {
  id: 'cache',
  term: 'cache',
  kind: 'concept',
  weight: 2,
  aliases: [],
  nearMisses: [],
} as const;
const builtIn: BankInLibrary = {
  bank: withIdsOfNumbers(
    parseBank('# Ops\n\n### 1. How do you cache?\n\nWe cache reads in Redis.', { id: 'ops' }),
  ),
  curated: new Map([['q1', [cache]]]),
  builtIn: true,
};
const MINE =
  '# Mine\n\n### 1. What is a canary release?\n\nA canary release sends five percent of traffic to the new version.';

let history: History;
let name: string;
let time = 0;
const library = () => createBankLibrary(builtIn, history, () => ++time);

beforeEach(async () => {
  name = `library-${crypto.randomUUID()}`;
  history = await openHistory({ name });
});
afterEach(() => {
  history.close();
  indexedDB.deleteDatabase(name);
});

describe('the library of banks', () => {
  it('opens the built-in bank with its curated terms', async () => {
    const { state, termsFor } = await library();
    expect(state.getState().bank.id).toBe('ops');
    expect(termsFor('ops', 'q1')).toEqual([cache]);
  });

  it('opens an imported bank, extracts its terms, and has both after a reload', async () => {
    await (await library()).add(parseBank(MINE));
    const { state, termsFor } = await library();
    expect(state.getState().bank.title).toBe('Mine');
    expect(
      termsFor('mine', 'what-is-a-canary-release')
        .map(({ term }) => term.toLowerCase())
        .join(' '),
    ).toContain('five percent of traffic');
  });

  it('falls back to the built-in bank when the open one is removed', async () => {
    const { state, add, remove } = await library();
    await add(parseBank(MINE));
    await remove('mine');
    expect(state.getState().bank.id).toBe('ops');
    expect((await library()).state.getState().banks).toHaveLength(1);
  });

  it('uses the user’s own terms for a question until they are given up', async () => {
    const { state, editTerms, termsOf } = await library();
    const [question] = state.getState().bank.questions;
    if (!question) throw new Error('the bank has no question');
    await editTerms(question, [{ ...cache, id: 'redis', term: 'Redis' }]);
    expect(termsOf(question).map(({ term }) => term)).toEqual(['Redis']);
    await editTerms(question, null);
    expect(termsOf(question)).toEqual([cache]);
  });

  it('parses a text once: a correction, or another bank, makes no bank anew', async () => {
    const here = await library();
    await here.add(parseBank(MINE));
    await here.refresh();
    const { bank, banks } = here.state.getState();
    const [question] = bank.questions;
    if (!question) throw new Error('the bank has no question');
    await here.editTerms(question, [cache]);
    await (await library()).add(parseBank(MINE.replace('# Mine', '# Other')));
    await here.refresh();
    expect(here.bankOf('mine')).toBe(bank);
    expect(here.state.getState().banks).toHaveLength(banks.length + 1);
    expect(here.termsFor('mine', 'what-is-a-canary-release')).toEqual([cache]);
  });

  it('reads a bank anew whose text another tab replaced', async () => {
    const here = await library();
    await here.add(parseBank(MINE));
    await (await library()).replace('mine', parseBank(MINE.replaceAll('canary', 'rolling')));
    await here.refresh();
    expect(here.bankOf('mine')?.questions[0]?.text).toContain('rolling');
  });

  it('takes over what another tab taught it about one question, and asks for nothing else', async () => {
    const [here, there] = [await library(), await library()];
    const [question] = there.state.getState().bank.questions;
    if (!question) throw new Error('the bank has no question');
    await there.editTerms(question, [{ ...cache, id: 'redis', term: 'Redis' }]);
    const [entry] = (await history.corrections.log('ops')).entries;
    const list = vi.spyOn(history.banks, 'list');
    await here.refreshCorrection(entry?.id ?? '');
    expect(here.termsFor('ops', 'q1').map(({ term }) => term)).toEqual(['Redis']);
    expect(list).not.toHaveBeenCalled();
  });
});

describe('a bank that an earlier version stored as text', () => {
  const OLD = { version: 1, id: 'mine', name: 'Mine', markdown: MINE, addedAt: 5 };
  beforeEach(async () => {
    const raw = await openDB(name);
    await raw.put('banks', { id: 'mine', record: OLD });
    raw.close();
  });

  it('has its questions by their numbers, and is read for the last time', async () => {
    const { bankOf } = await library();
    expect(bankOf('mine')?.questions.map(({ id }) => id)).toEqual(['q1']);
    const { content } = await history.banks.get('mine');
    expect(content).toMatchObject({ kind: 'questions', questions: [{ id: 'q1' }] });
    expect((await library()).bankOf('mine')).toEqual(bankOf('mine'));
  });

  it('keeps no other bank from its place when its text can’t be read any more, and stays stored', async () => {
    const raw = await openDB(name);
    await raw.put('banks', {
      id: 'empty',
      record: { ...OLD, id: 'empty', name: 'Empty', markdown: 'Nothing is asked here.' },
    });
    raw.close();
    const onTrouble = vi.fn();
    const { bankOf, state } = await createBankLibrary(builtIn, history, () => ++time, onTrouble);
    expect(bankOf('mine')?.questions).toHaveLength(1);
    expect(state.getState().banks.map(({ id }) => id)).toEqual(['ops', 'mine']);
    expect(onTrouble).toHaveBeenCalledOnce();
    expect(onTrouble.mock.calls[0]?.[0]).toBeInstanceOf(AppError);
    expect((await history.banks.get('empty')).title).toBe('Empty');
  });

  it('opens also when storage is full', async () => {
    vi.spyOn(history.banks, 'settle').mockRejectedValue(new AppError('storage-full'));
    expect((await library()).bankOf('mine')?.questions).toHaveLength(1);
    expect((await history.banks.get('mine')).content.kind).toBe('text');
  });
});
