import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/base/app-error';
import type { Attempt } from '../../src/history/attempt';
import type { History } from '../../src/history/history';
import { attemptOf, freshName, openedHistory, record, takeOf } from '../fakes/fresh-history';

const idsOf = async (history: History) =>
  (await history.attempts.list()).attempts.map((attempt) => attempt.id);

describe('attempts', () => {
  it('are still there when the app is opened again', async () => {
    const name = freshName();
    const attempt = attemptOf('a');
    const before = await openedHistory(name);
    await before.attempts.add(attempt);
    before.close();
    expect(await (await openedHistory(name)).attempts.get('a')).toEqual(attempt);
  });

  it('are listed newest first, those of one millisecond by id', async () => {
    const history = await openedHistory();
    await history.attempts.add(attemptOf('old', { createdAt: 1 }));
    await history.attempts.add(attemptOf('other-bank', { createdAt: 2, bankId: 'mlops-2' }));
    await history.attempts.add(attemptOf('new-a', { createdAt: 3 }));
    await history.attempts.add(attemptOf('new-b', { createdAt: 3 }));
    expect(await idsOf(history)).toEqual(['new-b', 'new-a', 'other-bank', 'old']);
  });

  it('stay as they are when they are added again, as by a tab that recovered the same take', async () => {
    const history = await openedHistory();
    await history.attempts.add(attemptOf('a', { verdicts: { drift: 'said' } }));
    expect(await history.attempts.add(attemptOf('a'))).toMatchObject({ verdicts: { drift: 'said' } });
    expect((await history.attempts.list()).attempts).toMatchObject([{ verdicts: { drift: 'said' } }]);
  });

  it('are changed as they are stored, whatever two tabs do at once', async () => {
    const name = freshName();
    const [here, there] = [await openedHistory(name), await openedHistory(name)];
    await here.attempts.add(attemptOf('a'));
    const saying = (term: string) => (stored: Attempt) => ({
      ...stored,
      verdicts: { ...stored.verdicts, [term]: 'said' as const },
    });
    await Promise.all([
      here.attempts.change('a', saying('drift')),
      there.attempts.change('a', saying('canary')),
      here.attempts.change('a', saying('rollback')),
    ]);
    const { verdicts } = await here.attempts.get('a');
    expect(Object.keys(verdicts).toSorted()).toEqual(['canary', 'drift', 'rollback']);
  });

  it('stay as they are, and nobody is told, when a change gives back what it got or fails', async () => {
    const history = await openedHistory();
    await history.attempts.add(attemptOf('a'));
    const told: string[] = [];
    history.subscribe((subject) => told.push(subject));
    expect(await history.attempts.change('a', (stored) => stored)).toEqual(attemptOf('a'));
    const refused = history.attempts.change('a', () => {
      throw new AppError('not-found');
    });
    await expect(refused).rejects.toMatchObject({ code: 'not-found' });
    expect(told).toEqual([]);
    expect(await history.attempts.get('a')).toEqual(attemptOf('a'));
  });

  it('owe no transcript for a take that a change brought along', async () => {
    const history = await openedHistory();
    await history.attempts.add(attemptOf('a'));
    await record(history, 'gap');
    await history.attempts.change('a', (stored) => ({ ...stored, takes: [...stored.takes, takeOf('gap')] }));
    expect((await history.recovery.unfinished()).takes).toEqual([]);
  });

  it('that were removed are neither changed nor added again by whoever comes late', async () => {
    const history = await openedHistory();
    await history.attempts.add(attemptOf('a'));
    await history.attempts.remove(['a'], 2000);
    const gone = { code: 'not-found', details: { id: 'a' } };
    await expect(
      history.attempts.change('a', (stored) => ({ ...stored, score: null })),
    ).rejects.toMatchObject(gone);
    await expect(history.attempts.add(attemptOf('a'))).rejects.toMatchObject(gone);
    expect(await idsOf(history)).toEqual([]);
  });

  it('that can not be read are reported, kept and hide no other', async () => {
    const name = freshName();
    const history = await openedHistory(name);
    await history.attempts.add(attemptOf('broken'));
    await history.attempts.add(attemptOf('whole'));
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
    await history.attempts.add(attemptOf('a'));
    await history.attempts.add(attemptOf('b'));
    const restore = await history.attempts.remove(['a'], 2000);
    expect(await idsOf(history)).toEqual(['b']);
    await restore();
    expect(await idsOf(history)).toEqual(['b', 'a']);
    expect((await history.recordings.bytesOf('a-take')).bytes.byteLength).toBe(3);
  });

  it('deletes them and their sound for good once purged', async () => {
    const history = await openedHistory();
    await record(history, 'a-take');
    await history.attempts.add(attemptOf('a'));
    const restore = await history.attempts.remove(['a'], 2000);
    expect(await history.storage.purgeRemoved(2000)).toBe(0);
    expect(await history.storage.purgeRemoved(2001)).toBe(1);
    await expect(history.recordings.bytesOf('a-take')).rejects.toMatchObject({ code: 'not-found' });
    await expect(restore()).rejects.toMatchObject({ code: 'not-found' });
    expect(await idsOf(history)).toEqual([]);
  });

  it('does not offer their takes for recovery', async () => {
    const history = await openedHistory();
    await record(history, 'a-take');
    await history.attempts.add(attemptOf('a'));
    await history.attempts.remove(['a'], 2000);
    expect((await history.recovery.unfinished()).takes).toEqual([]);
  });

  it('works on all of them at once', async () => {
    const history = await openedHistory();
    for (const id of ['a', 'b', 'c']) await history.attempts.add(attemptOf(id));
    const restore = await history.attempts.removeAll(2000);
    expect(await idsOf(history)).toEqual([]);
    await restore();
    expect(await idsOf(history)).toEqual(['c', 'b', 'a']);
  });
});
