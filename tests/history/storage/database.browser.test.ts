import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { attemptRow } from '../../../src/history/attempt-rows';
import { openHistory } from '../../../src/history/open-history';
import { MIGRATIONS, type Migration } from '../../../src/history/storage/database';
import {
  attemptOf,
  bytesOf,
  freshName,
  olderHistory,
  openedHistory,
  record,
  takeFacts,
} from '../../fakes/fresh-history';
import attemptV1 from '../../fixtures/records/attempt-v1.json' with { type: 'json' };
import correctionV1 from '../../fixtures/records/correction-v1.json' with { type: 'json' };

afterEach(() => vi.restoreAllMocks());

/** The next step of the schema, as a later version of the app may bring it. */
const addStore: Migration = (database) => {
  Reflect.apply(Reflect.get(database, 'createObjectStore'), database, ['notes']);
};

describe('the database', () => {
  it('runs every step that an older schema lacks and keeps what is stored', async () => {
    const name = freshName();
    const today = await openedHistory(name);
    await record(today, 'a-take');
    await today.attempts.add(attemptOf('a'));
    today.close();

    const later = await openedHistory(name, { migrations: [...MIGRATIONS, addStore] });
    expect(await later.attempts.get('a')).toEqual(attemptOf('a'));
    expect((await later.recordings.bytesOf('a-take')).bytes.byteLength).toBe(3);
    const raw = await openDB(name);
    expect([raw.version, raw.objectStoreNames.contains('notes')]).toEqual([MIGRATIONS.length + 1, true]);
    raw.close();
  });

  it('of the first schema goes on with all but its schedule, which follows from the attempts', async () => {
    const name = freshName();
    const first = await olderHistory(name, 1);
    await record(first, 'a-take');
    await record(first, 'owed-take');
    first.close();
    const raw = await openDB(name);
    const { owedSince: _, ...settled } = await raw.get('recordings', 'a-take');
    await raw.put('recordings', settled);
    await raw.put('attempts', attemptRow(attemptOf('a')));
    await raw.put('schedule', { bankId: 'mlops', question: 6, record: { version: 1 } });
    raw.close();

    const history = await openedHistory(name);
    expect((await history.attempts.list()).attempts).toEqual([attemptOf('a')]);
    const owed = await history.recovery.unfinished();
    expect(owed.takes.map(({ takeId }) => takeId)).toEqual(['owed-take']);
    await history.recordings.discard('owed-take', 2000);
    expect(await history.storage.purgeRemoved(9999)).toBe(0);
    await expect(history.recordings.bytesOf('owed-take')).rejects.toMatchObject({ code: 'not-found' });
    expect((await history.recordings.bytesOf('a-take')).bytes.byteLength).toBe(3);
    const migrated = await openDB(name);
    expect([...migrated.objectStoreNames]).not.toContain('schedule');
    migrated.close();
  });

  it('of the sixth schema goes on without sync, which nobody had turned on', async () => {
    const name = freshName();
    const before = await olderHistory(name, 6);
    await before.attempts.add(attemptOf('a'));
    before.close();

    const history = await openedHistory(name);
    expect(await history.attempts.get('a')).toEqual(attemptOf('a'));
    expect(await history.sync.isOn()).toBe(false);
  });

  it('of the seventh schema goes on without a passphrase, and can get one', async () => {
    const name = freshName();
    const before = await olderHistory(name, 7);
    await before.attempts.add(attemptOf('a'));
    before.close();

    const history = await openedHistory(name, { iterations: 1 });
    expect(history.protection.state()).toEqual({ kind: 'off' });
    await history.protection.protect('four quiet herons');
    expect(await history.attempts.get('a')).toEqual(attemptOf('a'));
  });

  it('of the third schema goes on with what belonged to a number: attempts, corrections, removed attempts', async () => {
    const name = freshName();
    (await olderHistory(name, 3)).close();
    const raw = await openDB(name);
    const attempt = {
      id: 'a',
      bankId: 'mlops',
      question: 6,
      createdAt: 1,
      takeIds: ['t'],
      record: attemptV1,
    };
    await raw.put('attempts', attempt);
    await raw.put('removed', { ...attempt, id: 'gone', record: { ...attemptV1, id: 'gone' }, removedAt: 5 });
    const { id, bankId, question, at } = correctionV1;
    await raw.put('corrections', { id, bankId, question, at, record: correctionV1 });
    raw.close();

    const history = await openedHistory(name);
    const [read] = (await history.attempts.list()).attempts;
    expect(read).toMatchObject({ version: 3, question: { ...attemptV1.question, id: 'q6' } });
    expect([...(await history.corrections.ofBank(bankId)).keys()]).toEqual([`q${question}`]);
    expect((await history.corrections.around(id)).question).toBe(`q${question}`);
    const migrated = await openDB(name);
    const [found] = await migrated.getAllFromIndex(
      'attempts',
      'byQuestion',
      IDBKeyRange.bound(['mlops', 'q6'], ['mlops', 'q6', []]),
    );
    expect(found?.id).toBe('a');
    expect(await migrated.get('removed', 'gone')).toMatchObject({ question: 'q6', removedAt: 5 });
    migrated.close();
  });

  it('gives way to a newer version in another tab, and says so when it is used again', async () => {
    const name = freshName();
    const older = await openedHistory(name);
    const newer = await openedHistory(name, { migrations: [...MIGRATIONS, addStore] });
    await newer.attempts.add(attemptOf('a'));
    await expect(older.attempts.list()).rejects.toMatchObject({ code: 'newer-elsewhere' });
  });

  it('gives way only once the answer under way is stored, all of it', async () => {
    const name = freshName();
    const onOutdated = vi.fn();
    const older = await openedHistory(name, { onOutdated });
    await older.recordings.begin(takeFacts('a-take'));
    const opening = openedHistory(name, { migrations: [...MIGRATIONS, addStore] });
    await record(older, 'a-take');
    expect(onOutdated).not.toHaveBeenCalled();
    await older.attempts.add(attemptOf('a'));

    const newer = await opening;
    expect(onOutdated).toHaveBeenCalledOnce();
    expect(await newer.attempts.get('a')).toEqual(attemptOf('a'));
    expect((await newer.recordings.bytesOf('a-take')).bytes.byteLength).toBe(3);
  });

  it('that a newer version has changed is not there for this one', async () => {
    const name = freshName();
    (await openedHistory(name, { migrations: [...MIGRATIONS, addStore] })).close();
    await expect(openHistory({ name })).rejects.toMatchObject({ code: 'newer-elsewhere' });
  });

  it('says so when all of it was deleted by the browser, and keeps what comes then', async () => {
    const name = freshName();
    const onEmptied = vi.fn();
    const history = await openedHistory(name, { onEmptied });
    await history.attempts.add(attemptOf('a'));
    expect(onEmptied).not.toHaveBeenCalled();
    await deleteDB(name);
    await history.attempts.add(attemptOf('b'));
    expect((await history.attempts.list()).attempts).toEqual([attemptOf('b')]);
    expect(onEmptied).toHaveBeenCalledOnce();
  });

  it('keeps everything when a step of the schema fails', async () => {
    const name = freshName();
    const today = await openedHistory(name);
    await today.attempts.add(attemptOf('a'));
    today.close();
    const empties: Migration = (_, transaction) => transaction.objectStore('attempts').clear();
    const fails: Migration = () => Promise.reject(new DOMException('No room', 'QuotaExceededError'));
    await expect(openHistory({ name, migrations: [...MIGRATIONS, empties, fails] })).rejects.toMatchObject({
      code: 'storage-full',
    });
    expect((await (await openedHistory(name)).attempts.list()).attempts).toHaveLength(1);
  });

  it('is unavailable when the browser refuses to open it', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    await expect(openHistory({ name: 'refused' })).rejects.toMatchObject({
      code: 'storage-unavailable',
      cause: { name: 'SecurityError' },
    });
  });

  it('opens again by itself when the browser dropped the connection', async () => {
    const history = await openedHistory();
    await history.attempts.add(attemptOf('a'));
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });
    expect((await history.attempts.list()).attempts).toHaveLength(1);
    expect(transaction.mock.results[0]).toMatchObject({ type: 'throw' });
  });

  it('does not open again once it was closed', async () => {
    const history = await openedHistory();
    history.close();
    await expect(history.attempts.list()).rejects.toMatchObject({ code: 'storage-unavailable' });
  });
});

describe('a full disk', () => {
  const full = () => new DOMException('The quota has been exceeded.', 'QuotaExceededError');

  it('is named when a write is refused, and costs nothing that was stored', async () => {
    const history = await openedHistory();
    await record(history, 't');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw full();
    });
    await expect(history.recordings.append('t', bytesOf(4), 2, 'audio/webm')).rejects.toMatchObject({
      code: 'storage-full',
      cause: { name: 'QuotaExceededError' },
    });
    await expect(history.attempts.add(attemptOf('a'))).rejects.toMatchObject({ code: 'storage-full' });
    vi.restoreAllMocks();
    expect((await history.recordings.bytesOf('t')).bytes.byteLength).toBe(3);
    expect((await history.attempts.list()).attempts).toEqual([]);
  });

  it('undoes all of a change of which only a part had room', async () => {
    const history = await openedHistory();
    await history.attempts.add(attemptOf('a'));
    await history.attempts.add(attemptOf('b'));
    const put = IDBObjectStore.prototype.put;
    const puts = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value,
    ) {
      if (puts.mock.calls.length > 1) throw full();
      return put.call(this, value);
    });
    await expect(history.attempts.removeAll(2000)).rejects.toMatchObject({ code: 'storage-full' });
    vi.restoreAllMocks();
    expect((await history.attempts.list()).attempts).toHaveLength(2);
  });

  it('is named when the disk fills up while the change is written out', async () => {
    const history = await openedHistory();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
      const request = put.call(this, value);
      // What a browser does on a failed commit: the transaction ends with the quota's error, after its requests went well.
      Object.defineProperty(this.transaction, 'error', { value: full() });
      request.addEventListener('success', () => this.transaction.abort());
      return request;
    });
    await expect(history.recordings.begin(takeFacts('t'))).rejects.toMatchObject({ code: 'storage-full' });
  });
});

describe('subscribers', () => {
  it('hear of a committed change in this tab and in others', async () => {
    const name = freshName();
    const here = await openedHistory(name);
    const there = await openedHistory(name);
    const heard: string[] = [];
    here.subscribe((subject, id) => heard.push(`here ${subject} ${id}`));
    there.subscribe((subject, id) => heard.push(`there ${subject} ${id}`));
    await here.attempts.add(attemptOf('a'));
    await expect.poll(() => heard).toEqual(['here attempts a', 'there attempts a']);
    expect(await there.attempts.get('a')).toEqual(attemptOf('a'));
  });

  it('hear that a take is up for recovery, and that it is no more', async () => {
    const name = freshName();
    const here = await openedHistory(name);
    const there = await openedHistory(name);
    const heard: string[] = [];
    there.subscribe((subject) => heard.push(subject));
    await record(here, 'a-take');
    await here.recordings.release('a-take');
    await expect.poll(() => heard).toEqual(['recordings']);
    expect((await there.recovery.unfinished()).takes).toHaveLength(1);
    await here.attempts.add(attemptOf('a'));
    await expect.poll(() => heard).toEqual(['recordings', 'attempts', 'recordings']);
    expect((await there.recovery.unfinished()).takes).toEqual([]);
  });

  it('hear nothing of a change that failed, nor after they left', async () => {
    const history = await openedHistory();
    const heard: string[] = [];
    const leave = history.subscribe((subject) => heard.push(subject));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    });
    await expect(history.attempts.add(attemptOf('a'))).rejects.toThrow('storage-full');
    leave();
    await history.attempts.add(attemptOf('a'));
    expect(heard).toEqual([]);
  });
});

describe('a database that opens and then answers nothing', () => {
  /** From now on no transaction of this page hears anything; `end` ends that for those to come. */
  function silence(): { end(): void } {
    const mute = (event: Event) => event.stopImmediatePropagation();
    const begin = IDBDatabase.prototype.transaction;
    const begins = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...given
    ) {
      for (const kind of ['success', 'error']) this.addEventListener(kind, mute, { capture: true });
      const transaction = begin.apply(this, given);
      for (const kind of ['complete', 'error', 'abort']) transaction.addEventListener(kind, mute);
      return transaction;
    });
    return { end: () => begins.mockRestore() };
  }

  it('is told within seconds, and may be asked again over a new connection', async () => {
    const history = await openedHistory();
    await history.attempts.add(attemptOf('a'));
    const silent = silence();
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const told = Promise.all([
      expect(history.attempts.list()).rejects.toMatchObject({ code: 'storage-silent' }),
      expect(history.attempts.add(attemptOf('b'))).rejects.toMatchObject({ code: 'storage-silent' }),
    ]);
    await vi.advanceTimersByTimeAsync(11_000);
    await told;
    vi.useRealTimers();
    silent.end();
    expect((await history.attempts.list()).attempts.map(({ id }) => id)).toContain('a');
    await history.attempts.add(attemptOf('b'));
  });

  it('is no storage within five seconds when it was silent from the first question on', async () => {
    silence();
    const startedAt = performance.now();
    await expect(openHistory({ name: freshName() })).rejects.toMatchObject({ code: 'storage-unavailable' });
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  it('is waited for as long as anything in this page is answered, however long all of it takes', async () => {
    const history = await openedHistory();
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const aSecondPasses = () => void vi.advanceTimersByTime(1_000);
    const begin = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...given) {
      this.addEventListener('success', aSecondPasses, { capture: true });
      return begin.apply(this, given);
    });
    const attempts = Array.from({ length: 10 }, (_, index) => attemptOf(`attempt-${index}`));
    await Promise.all(attempts.map((attempt) => history.attempts.add(attempt)));
    expect((await history.attempts.list()).attempts).toHaveLength(attempts.length);
  });
});

describe('a database that never answers', () => {
  it('is no storage within five seconds', async () => {
    const name = freshName();
    (await olderHistory(name, 1)).close();
    const holder = await openDB(name, 1); // does not give way, so that the next version is never opened
    const startedAt = performance.now();
    const onLate = vi.fn();
    await expect(openHistory({ name, onLate })).rejects.toMatchObject({ code: 'storage-unavailable' });
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    expect(onLate).not.toHaveBeenCalled();
    holder.close();
    await vi.waitFor(() => expect(onLate).toHaveBeenCalledOnce()); // it answered after all
  });
});
