import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBankLibrary } from '../../../src/app/banks/bank-library';
import type { BankInLibrary } from '../../../src/app/banks/built-in-bank';
import type { KeyTerm } from '../../../src/bank/key-term';
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
    await editTerms('ops', question.id, [{ ...cache, id: 'redis', term: 'Redis' }]);
    expect(termsOf(question).map(({ term }) => term)).toEqual(['Redis']);
    await editTerms('ops', question.id, null);
    expect(termsOf(question)).toEqual([cache]);
  });

  it('parses a text once: a correction, or another bank, makes no bank anew', async () => {
    const here = await library();
    await here.add(parseBank(MINE));
    await here.refresh();
    const { bank, banks } = here.state.getState();
    const [question] = bank.questions;
    if (!question) throw new Error('the bank has no question');
    await here.editTerms('mine', question.id, [cache]);
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
    await there.editTerms('ops', question.id, [{ ...cache, id: 'redis', term: 'Redis' }]);
    const [entry] = (await history.corrections.log('ops')).entries;
    const list = vi.spyOn(history.banks, 'list');
    await here.refreshCorrection(entry?.id ?? '');
    expect(here.termsFor('ops', 'q1').map(({ term }) => term)).toEqual(['Redis']);
    expect(list).not.toHaveBeenCalled();
  });
});

describe('the key terms of a question', () => {
  const learn = (wording: string, kind: 'alias' | 'rejection') =>
    history.corrections.add({
      ...{ bankId: 'ops', question: 'q1', at: ++time },
      change: { kind, termId: 'cache', wording },
    });

  it('are the user’s own list until that is taken back', async () => {
    const { editTerms, termsFor, termsFrom } = await library();
    const undo = await editTerms('ops', 'q1', [{ ...cache, weight: 3 }]);
    expect([termsFrom('ops', 'q1'), termsFor('ops', 'q1')]).toEqual(['own', [{ ...cache, weight: 3 }]]);
    await undo();
    expect([termsFrom('ops', 'q1'), termsFor('ops', 'q1')]).toEqual(['bank', [cache]]);
    expect((await library()).termsFor('ops', 'q1')).toEqual([cache]);
  });

  it('lose a wording that was learnt when the list says so, and have it again when that is taken back', async () => {
    await learn('store of reads', 'alias');
    await learn('browser cache', 'rejection');
    const { editTerms, termsFor } = await library();
    const learnt = { ...cache, aliases: ['store of reads'], nearMisses: ['browser cache'] };
    expect(termsFor('ops', 'q1')).toEqual([learnt]);
    const undo = await editTerms('ops', 'q1', [{ ...cache, nearMisses: ['browser cache'] }]);
    expect(termsFor('ops', 'q1')).toEqual([{ ...cache, nearMisses: ['browser cache'] }]);
    expect((await library()).termsFor('ops', 'q1')).toEqual(termsFor('ops', 'q1'));
    await undo();
    expect(termsFor('ops', 'q1')).toEqual([learnt]);
  });

  it('count a wording as a near miss that counted before', async () => {
    await learn('Redis', 'alias');
    const { editTerms, termsFor } = await library();
    await editTerms('ops', 'q1', [{ ...cache, nearMisses: ['Redis'] }]);
    expect(termsFor('ops', 'q1')).toEqual([{ ...cache, nearMisses: ['Redis'] }]);
  });
});

describe('a bank that brings its key terms along', () => {
  const own = {
    ...cache,
    id: 'canary',
    term: 'canary',
    aliases: ['a few users first'],
    nearMisses: ['blue'],
  };
  const bringing = (terms: readonly KeyTerm[] | null, markdown = MINE) => {
    const bank = parseBank(markdown);
    return { ...bank, questions: bank.questions.map((one) => (terms ? { ...one, terms } : one)) };
  };
  const ID = 'what-is-a-canary-release';

  it('is measured by them, after a reload too', async () => {
    await (await library()).add(bringing([own]));
    const { termsFor, termsFrom } = await library();
    expect([termsFrom('mine', ID), termsFor('mine', ID)]).toEqual(['bank', [own]]);
  });

  it('is kept in a file with what the user changed, and without what is found again anyway', async () => {
    const { add, editTerms, bankToKeep } = await library();
    await add(bringing(null));
    expect(bankToKeep('mine')?.questions[0]?.terms).toBeUndefined();
    await editTerms('mine', ID, [own]);
    expect(bankToKeep('mine')?.questions[0]?.terms).toEqual([own]);
    expect(bankToKeep('ops')?.questions[0]?.terms).toEqual([cache]);
  });

  it('has the last word when it comes again, and undo gives the user’s list back', async () => {
    const { add, editTerms, replace, termsFor } = await library();
    await add(bringing([own]));
    await editTerms('mine', ID, [cache]);
    const undo = await replace('mine', bringing([{ ...own, weight: 3 }]));
    expect(termsFor('mine', ID)).toEqual([{ ...own, weight: 3 }]);
    await undo();
    expect(termsFor('mine', ID)).toEqual([cache]);
  });

  it('leaves the user’s list alone where it lists none', async () => {
    const { add, editTerms, replace, termsFor } = await library();
    await add(bringing(null));
    await editTerms('mine', ID, [cache]);
    await replace('mine', bringing(null, MINE.replace('five', 'ten')));
    expect(termsFor('mine', ID)).toEqual([cache]);
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
