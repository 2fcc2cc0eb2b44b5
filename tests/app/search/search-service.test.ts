import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createSearchService } from '../../../src/app/search/search-service';
import type { AttemptsState, BankLibraryState } from '../../../src/app/services';
import type { Bank } from '../../../src/bank/bank';
import type { Attempt } from '../../../src/history/attempt';
import { attemptOf, bankOf, takeOf } from '../../fakes/practised-attempts';

/** A library and a history that a test changes, and a clock that goes on by a millisecond at every look. */
function world(banks: readonly Bank[], attempts: readonly Attempt[]) {
  const shelf = new Map(banks.map((bank) => [bank.id, bank]));
  const listed = () =>
    [...shelf.values()].map(({ id, title }) => ({
      id,
      title,
      builtIn: false,
      questions: 0,
      withoutAnswer: 0,
    }));
  const [first] = banks;
  if (!first) throw new Error('A test needs a bank');
  const library = createStore<BankLibraryState>(() => ({ bank: first, banks: listed(), revision: 0 }));
  const stored = createStore<AttemptsState>(() => ({
    kind: 'ready',
    summaries: [],
    attempts,
    unreadable: 0,
  }));
  let now = 0;
  let pauses = 0;
  const search = createSearchService({
    library: { state: library, bankOf: (id) => shelf.get(id) ?? null },
    attempts: { state: stored },
    clock: () => ++now,
    pause: async () => {
      pauses += 1;
    },
  });
  return {
    search,
    pauses: () => pauses,
    keep(...next: readonly Attempt[]) {
      stored.setState({ attempts: next });
    },
    put(bank: Bank) {
      shelf.set(bank.id, bank);
      library.setState({ banks: listed() });
    },
    remove(bankId: string) {
      shelf.delete(bankId);
      library.setState({ banks: listed() });
    },
    kinds: (sought: string) => search.find(sought, 50).hits.map(({ kind }) => kind),
  };
}

const said = (id: string, ...words: readonly string[]) =>
  attemptOf({
    id,
    takes: [takeOf({ words: words.map((text, at) => ({ text, startS: at, endS: at + 0.5 })) })],
  });

const question = (bank: Bank, text: string, answer: string): Bank => ({
  ...bank,
  questions: bank.questions.map((one, index) =>
    index === 0 ? { ...one, text, answer: [{ kind: 'paragraph', label: null, text: answer }] } : one,
  ),
});

const bank = question(bankOf(2), 'How do you notice drift?', 'By the distribution of features.');

describe('the search', () => {
  it('finds questions, model answers and what was said', async () => {
    const { search, kinds } = world([bank], [said('a', 'the', 'features', 'drift')]);
    await search.refresh();
    expect(kinds('drift')).toEqual(['question', 'said']);
    expect(kinds('features').toSorted()).toEqual(['answer', 'said']);
    const [hit] = search.find('drift', 50).hits;
    expect(hit?.snippet).toContainEqual({ text: 'drift', found: true });
  });

  it('finds them in all banks', async () => {
    const other = question({ ...bankOf(1), id: 'other', title: 'Other' }, 'What is drift?', 'A change.');
    const { search } = world([bank, other], []);
    await search.refresh();
    const { hits } = search.find('drift', 50);
    expect(hits.map((hit) => hit.kind !== 'said' && hit.bank.title).toSorted()).toEqual(['Bank', 'Other']);
  });

  it('shows the best of many, and says how many there are', async () => {
    const { search } = world([bankOf(40)], []);
    await search.refresh();
    expect(search.find('question', 10)).toMatchObject({ of: 40, hits: { length: 10 } });
  });

  it('follows what is changed, added and removed', async () => {
    const { search, kinds, keep, put, remove } = world([bank], [said('a', 'drift')]);
    await search.refresh();
    keep(said('a', 'rollback'), said('b', 'drift', 'again'));
    put(question(bank, 'How do you notice decay?', 'By the features.'));
    await search.refresh();
    expect(kinds('rollback')).toEqual(['said']);
    expect(kinds('drift')).toEqual(['said']);
    expect(kinds('decay')).toEqual(['question']);
    remove('b');
    await search.refresh();
    expect(kinds('decay')).toEqual([]);
    expect(kinds('again')).toEqual(['said']);
  });

  it('reads a large library in short turns, and only what changed the next time', async () => {
    const attempts = Array.from({ length: 500 }, (_, index) => said(`a${index}`, 'drift'));
    const { search, pauses, keep } = world([bankOf(300)], attempts);
    await search.refresh();
    expect(search.state.getState()).toEqual({ read: 800, of: 800 });
    expect(pauses()).toBeGreaterThan(80); // 8 looks at the clock are one turn
    const before = pauses();
    keep(...attempts.slice(1), said('new', 'rollback'));
    await search.refresh();
    expect(pauses()).toBe(before);
    expect(search.find('rollback', 50).of).toBe(1);
  });

  it('leaves a reading that something else has overtaken', async () => {
    const { search, keep, kinds } = world([bankOf(300)], [said('a', 'drift')]);
    const first = search.refresh();
    keep(said('b', 'rollback'));
    await Promise.all([first, search.refresh()]);
    expect(kinds('drift')).toEqual([]);
    expect(kinds('rollback')).toEqual(['said']);
    expect(search.state.getState()).toEqual({ read: 301, of: 301 });
  });
});
