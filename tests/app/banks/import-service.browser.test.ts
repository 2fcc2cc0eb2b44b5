import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBankLibrary } from '../../../src/app/banks/bank-library';
import { createImportService } from '../../../src/app/banks/import-service';
import type { ImportState } from '../../../src/app/services';
import type { Bank } from '../../../src/bank/bank';
import { type BankWorker, createBankWorker } from '../../../src/bank-worker/client';
import { AppError } from '../../../src/base/app-error';
import type { History } from '../../../src/history/history';
import { openHistory } from '../../../src/history/open-history';
import { bakingBank } from '../../fakes/spoken-bank';

const MINE =
  '# Mine\n\n### 1. What is a canary release?\n\nA canary release sends five percent of traffic to the new version.';
const MORE = `${MINE.replace('### 1.', '### 2.').replace('release?', 'release then?')}\n\n### 1. What is a rollback?\n\nThe way back.`;

let history: History;
let name: string;
let worker: BankWorker;
let time = 0;

beforeEach(async () => {
  name = `imports-${crypto.randomUUID()}`;
  history = await openHistory({ name });
  worker = createBankWorker();
});
afterEach(() => {
  worker.dispose();
  history.close();
  indexedDB.deleteDatabase(name);
});

const openLibrary = () => createBankLibrary(bakingBank, history, () => ++time);
const text = (markdown: string) => ({ kind: 'text', name: 'mine.md', text: markdown }) as const;

async function setUp() {
  const library = await openLibrary();
  const imports = createImportService({
    worker,
    library,
    onTrouble: (thrown) => expect.unreachable(String(thrown)),
  });
  return { library, imports };
}

/** A bank "Mine" is stored, another one is open, and a longer edition of it was read. */
async function clashing() {
  const { library, imports } = await setUp();
  await imports.read(text(MINE));
  await imports.accept('update');
  await library.open(bakingBank.bank.id);
  await imports.read(text(MORE));
  return { ...library, imports };
}
const idsIn = (bank: Bank | null) => bank?.questions.map(({ id }) => id);
const clashIn = (state: ImportState) => (state.kind === 'preview' ? state.clash : null);

describe('an import', () => {
  it('stores nothing before it is accepted, and opens the bank then', async () => {
    const { library, imports } = await setUp();
    expect(await imports.read(text(MINE))).toBe(true);
    expect(library.state.getState().banks).toHaveLength(1);
    const { undo } = await imports.accept('update');
    expect(library.state.getState().bank.title).toBe('Mine');
    expect((await openLibrary()).state.getState().bank.title).toBe('Mine');
    expect(imports.state.getState()).toEqual({ kind: 'none' });
    await undo();
    expect(library.state.getState().banks).toHaveLength(1);
  });

  it('names the line of a file that can’t be read, and keeps the open bank', async () => {
    const { library, imports } = await setUp();
    expect(await imports.read(text('# Broken\n\nNothing in here asks.\n'))).toBe(false);
    expect(imports.state.getState()).toMatchObject({
      kind: 'failed',
      name: 'mine.md',
      error: { code: 'bank-unreadable', details: { line: 1, problem: 'no-questions' } },
    });
    expect(library.state.getState().bank.id).toBe(bakingBank.bank.id);
  });

  it('finds the key terms of the questions that are asked for', async () => {
    const { imports } = await setUp();
    await imports.read(text(MINE));
    const state = imports.state.getState();
    const questions = state.kind === 'preview' ? state.read.bank.questions : [];
    await imports.findTerms(questions, new AbortController().signal);
    const found = [...imports.terms.getState().values()].flat().map(({ term }) => term.toLowerCase());
    expect(found.join(' ')).toContain('five percent of traffic');
  });

  it('shows no preview once it was cancelled, however far it got', async () => {
    const { imports } = await setUp();
    const read = imports.read(text(MINE));
    imports.cancel();
    expect(await read).toBe(false);
    expect(imports.state.getState()).toEqual({ kind: 'none' });
  });

  it('keeps the preview when it can’t be stored', async () => {
    const { imports } = await setUp();
    await imports.read(text(MINE));
    vi.spyOn(history.banks, 'put').mockRejectedValueOnce(new AppError('storage-full'));
    await expect(imports.accept('update')).rejects.toMatchObject({ code: 'storage-full' });
    expect(imports.state.getState().kind).toBe('preview');
  });
});

describe('an import that lists its key terms', () => {
  const LISTED = `---\nformat: viva-voce-bank-1\n---\n\n${MINE.replace('\n\nA canary', '\n\n#### Answer\n\nA canary')}\n\n#### Key terms\n\n- small risk\n  - also counts: few users`;
  const ID = 'what-is-a-canary-release';

  it('shows them before it is stored, and is measured by them then', async () => {
    const { library, imports } = await setUp();
    await imports.read(text(LISTED));
    const state = imports.state.getState();
    const questions = state.kind === 'preview' ? state.read.bank.questions : [];
    await imports.findTerms(questions, new AbortController().signal);
    expect([...imports.terms.getState().values()].flat()).toMatchObject([{ term: 'small risk' }]);
    await imports.accept('update');
    expect(library.termsFor('mine', ID)).toMatchObject([{ term: 'small risk', aliases: ['few users'] }]);
  });

  it('keeps them when a file without any updates it', async () => {
    const { library, imports } = await setUp();
    await imports.read(text(LISTED));
    await imports.accept('update');
    await imports.read(text(MORE));
    await imports.accept('update');
    expect(library.termsFor('mine', ID)).toMatchObject([{ term: 'small risk' }]);
  });
});

describe('an import whose title is there', () => {
  it('changes nothing before it is settled, and says what an update does', async () => {
    const { imports, state, bankOf } = await clashing();
    await expect
      .poll(() => clashIn(imports.state.getState()))
      .toEqual({
        kind: 'own',
        title: 'Mine',
        freeTitle: 'Mine (2)',
        changes: { stay: 1, added: 1, gone: 0 },
      });
    expect([state.getState().bank.id, bankOf('mine')?.questions.length]).toEqual([bakingBank.bank.id, 1]);
    expect((await openLibrary()).bankOf('mine')?.questions).toHaveLength(1);
  });

  it('compares the editions once for the sentence and the update', async () => {
    const match = vi.spyOn(worker, 'match');
    const { imports } = await clashing();
    await expect
      .poll(() => clashIn(imports.state.getState()))
      .toMatchObject({ changes: expect.objectContaining({ added: 1 }) });
    await imports.accept('update');
    expect(match).toHaveBeenCalledOnce();
  });

  it('updates: questions keep their ids where they stand now, after a reload too, and undo brings all back', async () => {
    const { imports, state, bankOf } = await clashing();
    const { undo } = await imports.accept('update');
    expect(state.getState().bank.id).toBe('mine');
    expect(idsIn(bankOf('mine'))).toEqual(['what-is-a-canary-release', 'what-is-a-rollback']);
    expect(bankOf('mine')?.questions[0]).toMatchObject({ number: 2, text: 'What is a canary release then?' });
    expect((await openLibrary()).bankOf('mine')).toEqual(bankOf('mine'));
    await undo();
    expect(state.getState().bank.id).toBe(bakingBank.bank.id);
    expect((await openLibrary()).bankOf('mine')?.questions.map(({ number }) => number)).toEqual([1]);
  });

  it('keeps both under a free title, and undo takes the new one away', async () => {
    const { imports, state } = await clashing();
    const titles = () => state.getState().banks.map(({ title }) => title);
    const { undo } = await imports.accept('keep-both');
    expect(titles()).toEqual([bakingBank.bank.title, 'Mine', 'Mine (2)']);
    expect(state.getState().bank.sections).toEqual(['Mine (2)']);
    await undo();
    expect(titles()).toEqual([bakingBank.bank.title, 'Mine']);
    expect((await openLibrary()).state.getState().banks).toHaveLength(2);
  });

  it('gives a bank another title than the built-in one, which stays', async () => {
    const { library, imports } = await setUp();
    const { title } = bakingBank.bank;
    await imports.read(text(MINE.replace('Mine', ` ${title.toUpperCase()} `)));
    expect(clashIn(imports.state.getState())).toEqual({
      kind: 'built-in',
      title,
      freeTitle: `${title.toUpperCase()} (2)`,
    });
    const { title: stored, undo } = await imports.accept('update');
    expect(stored).toBe(`${title.toUpperCase()} (2)`);
    expect(library.state.getState().banks.map((one) => one.title)).toEqual([title, stored]);
    await undo();
    expect(library.state.getState().banks).toHaveLength(1);
  });

  it('replaces: no question has an id that answers know, and undo brings the old ones back', async () => {
    const { imports, bankOf } = await clashing();
    const { undo } = await imports.accept('replace');
    expect(bankOf('mine')?.questions).toHaveLength(2);
    expect(idsIn(bankOf('mine'))).not.toContain('what-is-a-canary-release');
    await undo();
    expect(idsIn((await openLibrary()).bankOf('mine'))).toEqual(['what-is-a-canary-release']);
  });

  it('is added when the other one went away meanwhile', async () => {
    const { imports, remove, state } = await clashing();
    await remove('mine');
    await imports.accept('update');
    expect(state.getState().banks.map(({ title }) => title)).toEqual([bakingBank.bank.title, 'Mine']);
  });

  it('changes nothing when storage is full', async () => {
    const { imports, bankOf, state } = await clashing();
    const before = bankOf('mine');
    vi.spyOn(history.banks, 'put').mockRejectedValueOnce(new AppError('storage-full'));
    await expect(imports.accept('update')).rejects.toMatchObject({ code: 'storage-full' });
    expect([bankOf('mine'), state.getState().bank.id]).toEqual([before, bakingBank.bank.id]);
  });
});
