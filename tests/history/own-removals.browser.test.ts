import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import type { History } from '../../src/history/history';
import { attemptOf, freshName, openedHistory, record, takeOf } from '../fakes/fresh-history';

async function answered(history: History, id: string): Promise<void> {
  await record(history, `${id}-take`);
  await history.attempts.add(attemptOf(id, { takes: [takeOf(`${id}-take`)] }));
}

async function rowsLeft(name: string): Promise<number> {
  const database = await openDB(name);
  const counts = await Promise.all(
    ['attempts', 'removed', 'recordings', 'chunks'].map((store) => database.count(store)),
  );
  database.close();
  return counts.reduce((sum, count) => sum + count, 0);
}

describe('leaving the page', () => {
  it('leaves no byte of answers that were all deleted on it', async () => {
    const name = freshName();
    const history = await openedHistory(name);
    await answered(history, 'a');
    await answered(history, 'b');
    await record(history, 'thrown-away');
    await history.attempts.removeAll(2000);
    await history.recordings.discard('thrown-away', 2000);
    await history.storage.purgeOwn();
    expect(await rowsLeft(name)).toBe(0);
  });

  it('leaves what was brought back, and what another tab may still bring back', async () => {
    const name = freshName();
    const history = await openedHistory(name);
    const otherTab = await openedHistory(name);
    for (const id of ['back', 'other', 'gone']) await answered(history, id);
    const bringBack = await history.attempts.remove(['back'], 2000);
    const undoThere = await otherTab.attempts.remove(['other'], 2000);
    const tooLate = await history.attempts.remove(['gone'], 2000);
    await bringBack();
    await history.storage.purgeOwn();
    await undoThere();
    await expect(tooLate()).rejects.toMatchObject({ code: 'not-found' });
    expect((await history.attempts.list()).attempts.map(({ id }) => id).sort()).toEqual(['back', 'other']);
    for (const id of ['back', 'other']) {
      expect((await history.recordings.bytesOf(`${id}-take`)).bytes.byteLength).toBe(3);
    }
  });

  it('leaves a take that was thrown away and is wanted after all', async () => {
    const history = await openedHistory();
    await record(history, 't');
    await history.recordings.discard('t', 2000);
    await history.recordings.restore('t');
    await history.storage.purgeOwn();
    expect((await history.recordings.bytesOf('t')).bytes.byteLength).toBe(3);
  });
});
