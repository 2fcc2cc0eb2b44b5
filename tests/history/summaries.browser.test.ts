import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import type { Attempt } from '../../src/history/attempt';
import { attemptRow } from '../../src/history/attempt-rows';
import { summaryOf } from '../../src/history/attempt-summary';
import type { History } from '../../src/history/history';
import { attemptOf, freshName, olderHistory, openedHistory } from '../fakes/fresh-history';

const answers = [attemptOf('new', { createdAt: 3 }), attemptOf('old', { createdAt: 1, starred: true })];

/** Puts rows into a store, past the app. */
async function putRows(name: string, store: string, rows: readonly unknown[]): Promise<void> {
  const raw = await openDB(name);
  for (const row of rows) await raw.put(store, row);
  raw.close();
}

/** A history that the app wrote before it knew summaries. */
async function withoutSummaries(attempts: readonly Attempt[]): Promise<string> {
  const name = freshName();
  (await olderHistory(name, 5)).close();
  await putRows(name, 'attempts', attempts.map(attemptRow));
  return name;
}

async function expectToMatch(history: History): Promise<void> {
  const { attempts } = await history.attempts.list();
  expect((await history.attempts.summaries()).summaries).toEqual(attempts.map(summaryOf));
}

describe('the summaries of attempts', () => {
  it('follow every change: an answer added, changed, removed and brought back', async () => {
    const history = await openedHistory();
    for (const answer of answers) await history.attempts.add(answer);
    await expectToMatch(history);
    await history.attempts.change('new', (now) => ({ ...now, starred: true }));
    await expectToMatch(history);
    const undo = await history.attempts.remove(['new'], 9);
    await expectToMatch(history);
    await undo();
    await expectToMatch(history);
    expect((await history.attempts.summaries()).summaries.map(({ id }) => id)).toEqual(['new', 'old']);
  });

  it('are made of the answers that an earlier version stored, once', async () => {
    const name = await withoutSummaries(answers);
    const history = await openedHistory(name);
    await expectToMatch(history);
    const reads = vi.spyOn(IDBObjectStore.prototype, 'get');
    await history.attempts.summaries();
    expect(reads).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('are made anew where they are of another version, or nonsense', async () => {
    const name = freshName();
    const history = await openedHistory(name);
    for (const answer of answers) await history.attempts.add(answer);
    await putRows(name, 'summaries', [
      { id: 'new', version: 0, summary: { ...summaryOf(attemptOf('new')), mastery: 0.3 } },
      { id: 'old', version: 1, summary: { mastery: 'high' } },
    ]);
    await expectToMatch(history);
  });

  it('are all read, also of more answers than are read in one go', async () => {
    const name = freshName();
    const history = await openedHistory(name);
    const many = Array.from({ length: 600 }, (_, n) => attemptOf(`many-${n}`, { createdAt: n }));
    await putRows(name, 'attempts', many.map(attemptRow));
    await putRows(
      name,
      'summaries',
      many.map((attempt) => ({ id: attempt.id, version: 1, summary: summaryOf(attempt) })),
    );
    const writes = vi.spyOn(IDBObjectStore.prototype, 'put');
    const { summaries, unreadable } = await history.attempts.summaries();
    expect(writes).not.toHaveBeenCalled(); // none was missing
    vi.restoreAllMocks();
    expect(summaries).toEqual(many.toReversed().map(summaryOf));
    expect(unreadable).toBe(0);
  });

  it('count what can’t be read, and are told where there is no room for them', async () => {
    const name = await withoutSummaries(answers);
    await putRows(name, 'attempts', [{ ...attemptRow(attemptOf('odd')), record: { version: 99 } }]);
    const history = await openedHistory(name);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const { summaries, unreadable } = await history.attempts.summaries();
    vi.restoreAllMocks();
    expect(summaries).toEqual(answers.map(summaryOf));
    expect(unreadable).toBe(1);
  });
});
