import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import type { AttemptPlace } from '../../src/history/attempt-rows';
import type { History } from '../../src/history/history';
import { attemptOf, freshName, openedHistory, question, record } from '../fakes/fresh-history';

const idsOf = async (history: History, query: Parameters<History['attempts']['list']>[0] = {}) =>
  (await history.attempts.list(query)).attempts.map((attempt) => attempt.id);

describe('attempts', () => {
  it('are still there when the app is opened again', async () => {
    const name = freshName();
    const attempt = attemptOf('a');
    const before = await openedHistory(name);
    await before.attempts.put(attempt);
    before.close();
    expect(await (await openedHistory(name)).attempts.get('a')).toEqual(attempt);
  });

  it('are listed newest first, of all banks, one bank or one question', async () => {
    const history = await openedHistory();
    await history.attempts.put(attemptOf('old', { createdAt: 1 }));
    await history.attempts.put(attemptOf('other-bank', { createdAt: 2, bankId: 'mlops-2' }));
    await history.attempts.put(attemptOf('new', { createdAt: 3 }));
    await history.attempts.put(
      attemptOf('other-question', { createdAt: 4, question: { ...question, number: 7 } }),
    );
    expect(await idsOf(history)).toEqual(['other-question', 'new', 'other-bank', 'old']);
    expect(await idsOf(history, { of: { bankId: 'mlops' } })).toEqual(['other-question', 'new', 'old']);
    expect(await idsOf(history, { of: { bankId: 'mlops', question: 6 } })).toEqual(['new', 'old']);
    expect(await idsOf(history, { of: { bankId: 'mlop' } })).toEqual([]);
  });

  it('come page by page without a gap or a double, even within one millisecond', async () => {
    const history = await openedHistory();
    for (const id of ['a', 'b', 'c', 'd', 'e']) await history.attempts.put(attemptOf(id, { createdAt: 5 }));
    const pages: string[][] = [];
    let after: AttemptPlace | null | undefined;
    do {
      const page = await history.attempts.list({ limit: 2, ...(after ? { after } : {}) });
      pages.push(page.attempts.map((attempt) => attempt.id));
      after = page.next;
    } while (after);
    expect(pages).toEqual([['e', 'd'], ['c', 'b'], ['a']]);
  });

  it('end with the page that holds the last one', async () => {
    const history = await openedHistory();
    await history.attempts.put(attemptOf('a'));
    expect((await history.attempts.list({ limit: 1 })).next).toBeNull();
  });

  it('are replaced when they are put again', async () => {
    const history = await openedHistory();
    await history.attempts.put(attemptOf('a'));
    await history.attempts.put(attemptOf('a', { verdicts: { drift: 'said' } }));
    expect((await history.attempts.list()).attempts).toMatchObject([{ verdicts: { drift: 'said' } }]);
  });

  it('that can not be read are reported, kept and hide no other', async () => {
    const name = freshName();
    const history = await openedHistory(name);
    await history.attempts.put(attemptOf('broken'));
    await history.attempts.put(attemptOf('whole'));
    const database = await openDB(name);
    await database.put('attempts', { ...(await database.get('attempts', 'broken')), record: { version: 1 } });
    database.close();

    const page = await history.attempts.list();
    expect(page.attempts.map((attempt) => attempt.id)).toEqual(['whole']);
    expect(page.unreadable).toMatchObject([
      { id: 'broken', error: { code: 'stored-record-unreadable', details: { kind: 'attempt' } } },
    ]);
    await expect(history.attempts.get('broken')).rejects.toMatchObject({ code: 'stored-record-unreadable' });
    const restore = await history.attempts.remove(['broken'], 2000);
    expect((await history.attempts.list()).unreadable).toEqual([]);
    await restore();
    expect((await history.attempts.list()).unreadable).toHaveLength(1);
  });

  it('that are not there are not found', async () => {
    const history = await openedHistory();
    await expect(history.attempts.get('nobody')).rejects.toMatchObject({
      code: 'not-found',
      details: { id: 'nobody' },
    });
  });
});

describe('removing attempts', () => {
  it('takes them out of every list and can be undone, sound and all', async () => {
    const history = await openedHistory();
    await record(history, 'a-take');
    await history.attempts.put(attemptOf('a'));
    await history.attempts.put(attemptOf('b'));
    const restore = await history.attempts.remove(['a'], 2000);
    expect(await idsOf(history)).toEqual(['b']);
    await restore();
    expect(await idsOf(history)).toEqual(['b', 'a']);
    expect((await history.recordings.bytesOf('a-take')).bytes.byteLength).toBe(3);
  });

  it('deletes them and their sound for good once purged', async () => {
    const history = await openedHistory();
    await record(history, 'a-take');
    await history.attempts.put(attemptOf('a'));
    const restore = await history.attempts.remove(['a'], 2000);
    expect(await history.storage.purgeRemoved(2000)).toBe(0);
    expect(await history.storage.purgeRemoved(2001)).toBe(1);
    await expect(history.recordings.bytesOf('a-take')).rejects.toMatchObject({ code: 'not-found' });
    await restore();
    expect(await idsOf(history)).toEqual([]);
  });

  it('does not offer their takes for recovery', async () => {
    const history = await openedHistory();
    await record(history, 'a-take');
    await history.attempts.put(attemptOf('a'));
    await history.attempts.remove(['a'], 2000);
    expect((await history.recovery.unfinished()).takes).toEqual([]);
  });

  it('works on all of them at once', async () => {
    const history = await openedHistory();
    for (const id of ['a', 'b', 'c']) await history.attempts.put(attemptOf(id));
    const restore = await history.attempts.removeAll(2000);
    expect(await idsOf(history)).toEqual([]);
    await restore();
    expect(await idsOf(history)).toEqual(['c', 'b', 'a']);
  });
});
