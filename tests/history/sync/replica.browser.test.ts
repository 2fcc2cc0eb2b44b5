import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../src/history/attempt';
import { attemptRecord } from '../../../src/history/attempt-record';
import type { History } from '../../../src/history/history';
import { writeRecord } from '../../../src/history/storage/record-version';
import type { Replica } from '../../../src/history/sync/replica';
import type { SyncSetup } from '../../../src/history/sync/sync-store';
import { attemptOf, freshName, openedHistory, record, storedBankOf } from '../../fakes/fresh-history';

const NOW = 5_000;
const replicaOf = (history: History): Promise<Replica> =>
  history.sync.open({ readMock: (mock) => mock, now: () => NOW });

const at = (id: string) => ({ kind: 'attempt', id }) as const;
const stored = (attempt: Attempt) => writeRecord(attemptRecord, attempt);

const SETUP: SyncSetup = {
  ...{ address: 'https://couch.example/db', user: 'ada', password: 'secret', salt: 'c2FsdA==' },
  secret: 'ZmFrZSBiaXRz',
};

describe('what lies on a device', () => {
  it('is told place by place, each as its newest version', async () => {
    const history = await openedHistory();
    await history.attempts.add(attemptOf('a1'));
    await history.banks.put(storedBankOf('Go', 1));
    await history.profiles.put({ id: 'p', name: 'Acme', company: '', role: '', date: null, facts: {} });
    await history.settings.change({ interviewDate: '2027-01-05', theme: 'dark' });
    await history.plans.save({ version: 1, current: { id: 'now' }, past: [{ id: 'm1', startedAt: 1 }] });
    const replica = await replicaOf(history);
    expect(await replica.places()).toEqual([
      at('a1'),
      { kind: 'bank', id: 'go' },
      { kind: 'profile', id: 'p' },
      { kind: 'mock', id: 'm1' },
      { kind: 'dates', id: 'dates' },
    ]);
    expect(await replica.read(at('a1'))).toEqual({ kind: 'here', record: stored(attemptOf('a1')) });
    expect(await replica.read({ kind: 'dates', id: 'dates' })).toEqual({
      kind: 'here',
      record: { version: 1, interviewDate: '2027-01-05', skippedToday: null },
    });
    expect(await replica.read(at('nobody'))).toEqual({ kind: 'absent' });
  });

  it('is replaced only where it is what it was when it was read', async () => {
    const history = await openedHistory();
    await history.attempts.add(attemptOf('a1'));
    const replica = await replicaOf(history);
    const before = stored(attemptOf('a1'));
    await history.attempts.change('a1', (attempt) => ({ ...attempt, starred: true }));
    const theirs = stored(attemptOf('a1', { verdicts: { x: 'said' } }));
    expect(await replica.replace(at('a1'), before, theirs)).toBe(false);
    expect(await history.attempts.get('a1')).toMatchObject({ starred: true, verdicts: {} });
    expect(await replica.replace(at('a1'), stored(attemptOf('a1', { starred: true })), theirs)).toBe(true);
    expect(await history.attempts.get('a1')).toEqual(attemptOf('a1', { verdicts: { x: 'said' } }));
    expect(await replica.replace(at('a2'), undefined, stored(attemptOf('a2')))).toBe(true);
    expect(await replica.replace(at('a2'), undefined, stored(attemptOf('a2')))).toBe(false);
    const summarised = async () => (await history.attempts.summaries()).summaries.map(({ id }) => id);
    expect((await summarised()).toSorted()).toEqual(['a1', 'a2']);
    expect(await replica.replace(at('a2'), stored(attemptOf('a2')), undefined)).toBe(true);
    expect(await summarised()).toEqual(['a1']);
  });

  it('goes for good, sound and all, when Undo is over for what was deleted elsewhere', async () => {
    const history = await openedHistory();
    await record(history, 'a1-take');
    await history.attempts.add(attemptOf('a1'));
    const replica = await replicaOf(history);
    await replica.replace(at('a1'), stored(attemptOf('a1')), undefined);
    expect((await history.attempts.list()).attempts).toEqual([]);
    expect((await history.recordings.bytesOf('a1-take')).bytes.byteLength).toBe(3);
    await history.storage.purgeRemoved(NOW + 1);
    await expect(history.recordings.bytesOf('a1-take')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('keeps its other settings, and the interview under way, when dates and interviews come', async () => {
    const history = await openedHistory();
    await history.settings.change({ theme: 'dark' });
    await history.plans.save({ version: 1, current: { id: 'now' }, past: [{ id: 'm1', startedAt: 1 }] });
    const replica = await replicaOf(history);
    const dates = { version: 1, interviewDate: '2027-01-05', skippedToday: null };
    expect(await replica.replace({ kind: 'dates', id: 'dates' }, undefined, dates)).toBe(true);
    const mock = { id: 'm2', startedAt: 2 };
    expect(await replica.replace({ kind: 'mock', id: 'm2' }, undefined, mock)).toBe(true);
    expect(await history.settings.get()).toMatchObject({ theme: 'dark', interviewDate: '2027-01-05' });
    expect(await history.plans.load()).toEqual({
      ...{ version: 1, current: { id: 'now' } },
      past: [mock, { id: 'm1', startedAt: 1 }],
    });
  });

  it('takes nothing that lies under another id, is broken or of a newer version', async () => {
    const replica = await replicaOf(await openedHistory());
    expect(replica.accept(at('a1'), stored(attemptOf('a1')))).toEqual(stored(attemptOf('a1')));
    expect(replica.accept(at('a1'), stored(attemptOf('a2')))).toBeNull();
    expect(replica.accept(at('a1'), { ...attemptOf('a1'), version: 99 })).toBeNull();
    expect(replica.accept(at('a1'), { version: 3, id: 'a1' })).toBeNull();
    expect(replica.accept({ kind: 'bank', id: '__proto__' }, null)).toBeNull();
  });

  it('has a sound of its own for each of two versions of an answer', async () => {
    const history = await openedHistory();
    await record(history, 'a1-take');
    await history.attempts.add(attemptOf('a1'));
    const replica = await replicaOf(history);
    await replica.copySound(new Map([['a1-take', 'a1-take-copy']]));
    await history.attempts.remove(['a1'], 0);
    await history.storage.purgeRemoved(1);
    expect((await history.recordings.bytesOf('a1-take-copy')).bytes.byteLength).toBe(3);
  });
});

describe('what is kept about sync', () => {
  it('comes back in another tab', async () => {
    const name = freshName();
    const history = await openedHistory(name);
    expect(await history.sync.isOn()).toBe(false);
    const { store } = await replicaOf(history);
    await store.begin(SETUP);
    const known = {
      ...{ documentId: 'd1', place: at('a1'), rev: '1-x' },
      state: { kind: 'record', digest: 'ab' },
    } as const;
    await store.remember([known], '7-seq');
    await store.noteTwice('What is drift?');

    const other = await openedHistory(name);
    expect(await other.sync.isOn()).toBe(true);
    const { store: there } = await replicaOf(other);
    expect(await there.setup()).toMatchObject(SETUP);
    expect(await there.known()).toEqual([known]);
    expect(await there.since()).toBe('7-seq');
    expect(await there.twice()).toEqual(['What is drift?']);
  });

  it('is gone when sync ends, and a sync under way in another tab notes nothing more', async () => {
    const history = await openedHistory();
    const { store } = await replicaOf(history);
    await store.begin(SETUP);
    await store.end();
    await store.remember([{ documentId: 'd1', place: null, rev: '1-x', state: { kind: 'newer' } }], 3);
    expect([await store.setup(), await store.known(), await store.since()]).toEqual([null, [], null]);
  });

  it('is in no backup', async () => {
    const history = await openedHistory();
    const { store } = await replicaOf(history);
    await store.begin(SETUP);
    const course = { onProgress: () => {}, signal: new AbortController().signal };
    const { reader } = await history.backup.open(await history.backup.export(0, course), course);
    expect(reader.pathsIn('sync')).toEqual([]);
    expect(reader.pathsIn('singles')).toEqual([]);
  });
});
