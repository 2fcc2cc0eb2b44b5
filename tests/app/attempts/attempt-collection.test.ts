import { describe, expect, it, vi } from 'vitest';
import { createAttemptCollection } from '../../../src/app/attempts/attempt-collection';
import type { Attempt } from '../../../src/history/attempt';
import { summaryOf } from '../../../src/history/attempt-summary';
import type { Attempts } from '../../../src/history/attempts';
import { deferred } from '../../fakes/interview-effects';
import { attemptOf, noon } from '../../fakes/practised-attempts';

/** Newest first, one a day, each question once in ten days. */
const LONG = Array.from({ length: 300 }, (_, age) =>
  attemptOf({ id: `a${age}`, question: (age % 10) + 1, at: noon(-age) }),
);

/** A store whose reading of single attempts can be held up. */
function collectionOf(stored: readonly Attempt[], untilIdle = async () => {}) {
  const held = { until: Promise.resolve() };
  const asked: (readonly string[])[] = [];
  const list = vi.fn(async () => ({ attempts: stored, unreadable: [] }));
  const attempts = {
    list,
    summaries: async () => ({ summaries: stored.map(summaryOf), unreadable: 0 }),
    async some(ids: readonly string[]) {
      if (asked.push(ids) > 1) await held.until;
      return { attempts: stored.filter(({ id }) => ids.includes(id)), unreadable: [] };
    },
    change: async (id: string, next: (now: Attempt) => Attempt) => {
      const found = stored.find((one) => one.id === id);
      if (!found) throw new Error(`There is no ${id}`);
      return next(found);
    },
    remove: async () => async () => {},
  } as unknown as Attempts;
  const collection = createAttemptCollection(attempts, (thrown) => expect.fail(String(thrown)), untilIdle);
  return { collection, held, asked, list, now: () => collection.state.getState() };
}

describe('a short history', () => {
  it('is there as a whole', async () => {
    const { collection, now } = collectionOf(LONG.slice(0, 20));
    await collection.refresh();
    expect(now()).toMatchObject({ kind: 'ready', attempts: LONG.slice(0, 20) });
  });
});

describe('a long history', () => {
  it('shows first what there is of each question, and then all of it, never read in one go', async () => {
    const { collection, held, asked, list, now } = collectionOf(LONG);
    const rest = deferred<void>();
    held.until = rest.promise;
    await collection.refresh();
    expect(now().kind).toBe('loading');
    expect(now().summaries).toEqual(LONG.map(summaryOf));
    expect(now().attempts).toEqual(LONG.slice(0, 10)); // the latest answer to each of ten questions
    rest.resolve();
    await vi.waitFor(() => expect(now().kind).toBe('ready'));
    expect(now().attempts).toEqual(LONG);
    expect(list).not.toHaveBeenCalled();
    expect(Math.max(...asked.map(({ length }) => length))).toBeLessThanOrEqual(50);
  });

  it('reads no more than the first screen needs before the page has nothing else to do', async () => {
    const idle = deferred<void>();
    const { collection, asked, now } = collectionOf(LONG, () => idle.promise);
    await collection.refresh();
    expect(asked.map(({ length }) => length)).toEqual([10]);
    idle.resolve();
    await vi.waitFor(() => expect(now().kind).toBe('ready'));
  });

  it('keeps what was changed or deleted while the rest was read', async () => {
    const { collection, held, now } = collectionOf(LONG);
    const rest = deferred<void>();
    held.until = rest.promise;
    await collection.refresh();
    await collection.change('a100', (before) => ({ ...before, starred: true }));
    await collection.remove(['a200'], 1);
    rest.resolve();
    await vi.waitFor(() => expect(now().kind).toBe('ready'));
    expect(collection.shown('a100')?.starred).toBe(true);
    expect(now().attempts.map(({ id }) => id)).toEqual(now().summaries.map(({ id }) => id));
    expect(now().attempts).toHaveLength(299);
  });

  it('stays in sight when it is read again, and loses what is stored no more', async () => {
    const stored = [...LONG];
    const { collection, now } = collectionOf(stored);
    await collection.refresh();
    await vi.waitFor(() => expect(now().kind).toBe('ready'));
    stored.splice(50, 1);
    await collection.refresh();
    expect(now().kind).toBe('ready');
    expect(now().attempts).toEqual(stored);
  });
});
