import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBankLibrary } from '../../../src/app/banks/bank-library';
import type { BankInLibrary } from '../../../src/app/banks/built-in-bank';
import type { Bank } from '../../../src/bank/bank';
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
    await (await library()).importFile('mine.md', MINE);
    const { state, termsFor } = await library();
    expect(state.getState().bank.title).toBe('Mine');
    expect(
      termsFor('mine', 'what-is-a-canary-release')
        .map(({ term }) => term.toLowerCase())
        .join(' '),
    ).toContain('canary');
  });

  it('keeps the open bank when a file can’t be read, and names the line', async () => {
    const { state, importFile } = await library();
    const refused = importFile('broken.md', '# Broken\n\nNothing in here asks.\n');
    await expect(refused).rejects.toThrow(AppError);
    await expect(refused).rejects.toMatchObject({
      code: 'bank-unreadable',
      details: { line: expect.any(Number) },
    });
    expect(state.getState().bank.id).toBe('ops');
  });

  it('falls back to the built-in bank when the open one is removed', async () => {
    const { state, importFile, remove } = await library();
    await importFile('mine.md', MINE);
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
    await here.importFile('mine.md', MINE);
    await here.refresh();
    const { bank, banks } = here.state.getState();
    const [question] = bank.questions;
    if (!question) throw new Error('the bank has no question');
    await here.editTerms(question, [cache]);
    await (await library()).importFile('other.md', MINE.replace('# Mine', '# Other'));
    await here.refresh();
    expect(here.bankOf('mine')).toBe(bank);
    expect(here.state.getState().banks).toHaveLength(banks.length + 1);
    expect(here.termsFor('mine', 'what-is-a-canary-release')).toEqual([cache]);
  });

  it('reads a bank anew whose text another tab replaced', async () => {
    const here = await library();
    await here.importFile('mine.md', MINE);
    const clash = await (await library()).importFile('mine.md', MINE.replaceAll('canary', 'rolling'));
    await clash?.settle('update');
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

describe('an import whose title is there', () => {
  const MORE = `${MINE.replace('### 1.', '### 2.').replace('release?', 'release then?')}\n\n### 1. What is a rollback?\n\nThe way back.`;

  async function clashing() {
    const here = await library();
    await here.importFile('mine.md', MINE);
    await here.open('ops');
    const clash = await here.importFile('mine.md', MORE);
    if (!clash) throw new Error('nothing to choose');
    return { ...here, clash };
  }
  const idsIn = (bank: Bank | null) => bank?.questions.map(({ id }) => id);

  it('changes nothing before it is settled, and says what an update does', async () => {
    const { clash, state, bankOf } = await clashing();
    expect(clash).toMatchObject({
      title: 'Mine',
      freeTitle: 'Mine (2)',
      changes: { stay: 1, added: 1, gone: 0 },
    });
    expect([state.getState().bank.id, bankOf('mine')?.questions.length]).toEqual(['ops', 1]);
    expect((await library()).bankOf('mine')?.questions).toHaveLength(1);
  });

  it('updates: questions keep their ids where they stand now, after a reload too, and undo brings all back', async () => {
    const { clash, state, bankOf } = await clashing();
    const undo = await clash.settle('update');
    expect(state.getState().bank.id).toBe('mine');
    expect(idsIn(bankOf('mine'))).toEqual(['what-is-a-canary-release', 'what-is-a-rollback']);
    expect(bankOf('mine')?.questions[0]).toMatchObject({ number: 2, text: 'What is a canary release then?' });
    expect((await library()).bankOf('mine')).toEqual(bankOf('mine'));
    await undo();
    expect(state.getState().bank.id).toBe('ops');
    expect((await library()).bankOf('mine')?.questions.map(({ number }) => number)).toEqual([1]);
  });

  it('keeps both under a free title, and undo takes the new one away', async () => {
    const { clash, state } = await clashing();
    const titles = () => state.getState().banks.map(({ title }) => title);
    const undo = await clash.settle('keep-both');
    expect(titles()).toEqual(['Ops', 'Mine', 'Mine (2)']);
    expect(state.getState().bank.sections).toEqual(['Mine (2)']);
    await undo();
    expect(titles()).toEqual(['Ops', 'Mine']);
    expect((await library()).state.getState().banks).toHaveLength(2);
  });

  it('replaces: no question has an id that answers know, and undo brings the old ones back', async () => {
    const { clash, bankOf } = await clashing();
    const undo = await clash.settle('replace');
    expect(bankOf('mine')?.questions).toHaveLength(2);
    expect(idsIn(bankOf('mine'))).not.toContain('what-is-a-canary-release');
    await undo();
    expect(idsIn((await library()).bankOf('mine'))).toEqual(['what-is-a-canary-release']);
  });

  it('is added when the other one went away meanwhile', async () => {
    const { clash, remove, state } = await clashing();
    await remove('mine');
    await clash.settle('update');
    expect(state.getState().banks.map(({ title }) => title)).toEqual(['Ops', 'Mine']);
  });

  it('changes nothing when storage is full', async () => {
    const { clash, bankOf, state } = await clashing();
    const before = bankOf('mine');
    vi.spyOn(history.banks, 'put').mockRejectedValueOnce(new AppError('storage-full'));
    await expect(clash.settle('update')).rejects.toMatchObject({ code: 'storage-full' });
    expect([bankOf('mine'), state.getState().bank.id]).toEqual([before, 'ops']);
  });
});
