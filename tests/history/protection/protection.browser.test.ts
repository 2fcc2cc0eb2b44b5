import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import type { History } from '../../../src/history/history';
import { openHistory } from '../../../src/history/open-history';
import type { SyncSetup } from '../../../src/history/sync/sync-store';
import {
  attemptOf,
  freshName,
  openedHistory,
  storedBankOf,
  takeFacts,
  takeOf,
} from '../../fakes/fresh-history';
import { transcriptOf } from '../../fakes/interview-effects';
import { rawRows, rawText } from '../../fakes/raw-rows';

const PASSPHRASE = 'four quiet herons';
/** Of the slow derivation: what is tested is not its strength. */
const FAST = { iterations: 1 };

/** Said, typed or taught; in every store that is sealed, and in no other. */
const SECRET = 'marmalade';
const SOUND = new TextEncoder().encode(`\x1aE\xdf webm ${SECRET}`);

const draft = { bankId: 'mlops', questionId: 'q6', onto: null, text: SECRET };
const said = { ...takeOf('a-take'), transcript: transcriptOf(`we ship ${SECRET}`) };
const answer = attemptOf('a', { takes: [said] });
const SETUP: SyncSetup = {
  ...{ address: 'https://couch.example/db', user: 'ada', password: SECRET, salt: 'c2FsdA==' },
  secret: 'ZmFrZSBiaXRz',
};

const syncOf = async (history: History) =>
  (await history.sync.open({ readMock: (mock) => mock, now: () => 0 })).store;

async function recordSecret(history: History, takeId: string): Promise<void> {
  await history.recordings.begin(takeFacts(takeId));
  for (const index of [0, 1, 2])
    await history.recordings.append(takeId, SOUND.slice().buffer, index, 'audio/webm');
}

/** Stores something of everything; the answer with the id "gone" can still be brought back. */
async function fill(history: History): Promise<void> {
  await recordSecret(history, 'a-take');
  await history.attempts.add(answer);
  await history.attempts.add({ ...answer, id: 'gone', takes: [{ ...said, takeId: 'gone-take' }] });
  await history.attempts.remove(['gone'], 5000);
  await recordSecret(history, 'owed-take');
  await history.recordings.release('owed-take');
  await history.banks.put(storedBankOf('Platform', 1));
  await history.corrections.add({
    bankId: 'mlops',
    question: 'q6',
    at: 1,
    change: { kind: 'alias', termId: 'drift', wording: SECRET },
  });
  await history.settings.change({ theme: 'dark' });
  await history.plans.save({ said: SECRET });
  await history.drafts.put(draft);
  await (await syncOf(history)).begin(SETUP);
}

/** All that `fill` stored can be read. */
async function expectAll(history: History): Promise<void> {
  expect((await history.attempts.list()).attempts).toEqual([answer]);
  expect((await history.attempts.summaries()).summaries.map(({ id }) => id)).toEqual(['a']);
  const sound = await history.recordings.bytesOf('a-take');
  expect(new Uint8Array(sound.bytes)).toEqual(new Uint8Array([...SOUND, ...SOUND, ...SOUND]));
  expect((await history.recovery.unfinished()).takes).toMatchObject([{ takeId: 'owed-take', chunks: 3 }]);
  expect((await history.banks.list()).banks).toEqual([storedBankOf('Platform', 1)]);
  expect((await history.corrections.ofBank('mlops')).get('q6')?.aliases.get('drift')).toEqual([SECRET]);
  expect((await history.settings.get()).theme).toBe('dark');
  expect(await history.plans.load()).toEqual({ said: SECRET });
  expect(await history.drafts.list()).toEqual([draft]);
  expect(await (await syncOf(history)).setup()).toMatchObject(SETUP);
}

/** A database with something of everything, closed, that is protected or not. */
async function stored(protectedBy: string | null): Promise<string> {
  const name = freshName();
  const history = await openHistory({ name, ...FAST });
  await fill(history);
  if (protectedBy !== null) await history.protection.protect(protectedBy);
  history.close();
  return name;
}

async function unlocked(name: string, passphrase = PASSPHRASE): Promise<History> {
  const history = await openedHistory(name, FAST);
  await history.protection.unlock(passphrase);
  return history;
}

describe('a passphrase that is set', () => {
  it('leaves no word and no sound in the database, and all of it in the app', async () => {
    const name = await stored(null);
    expect((await rawText(name)).split(SECRET).length).toBeGreaterThan(10);
    const history = await openedHistory(name, FAST);
    expect(history.protection.state()).toEqual({ kind: 'off' });
    await history.protection.protect(PASSPHRASE);
    expect(history.protection.state()).toEqual({ kind: 'on' });
    const raw = await rawText(name);
    expect(raw).not.toContain(SECRET);
    expect(raw).not.toContain(PASSPHRASE);
    await expectAll(history);
  });

  it('never takes the place of another, which is changed by who knows it', async () => {
    const name = await stored(PASSPHRASE);
    const history = await unlocked(name);
    await expect(history.protection.protect('five loud geese')).rejects.toMatchObject({
      code: 'locked-elsewhere',
    });
    await expectAll(history);
    history.close();
    await expectAll(await unlocked(name));
  });

  it('is asked for in the next tab, which reads and stores nothing of it before', async () => {
    const name = await stored(PASSPHRASE);
    const history = await openedHistory(name, FAST);
    expect(history.protection.state()).toEqual({ kind: 'locked' });
    const locked = { code: 'answers-locked' };
    await expect(history.attempts.get('a')).rejects.toMatchObject(locked);
    await expect(history.recordings.bytesOf('a-take')).rejects.toMatchObject(locked);
    await expect(history.drafts.put(draft)).rejects.toMatchObject(locked);
    await expect(history.attempts.add(attemptOf('b'))).rejects.toMatchObject(locked);
    expect((await history.settings.change({ captions: true })).theme).toBe('dark');
    expect((await history.banks.list()).banks).toHaveLength(1);

    await expect(history.protection.unlock('five loud geese')).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
    await history.protection.unlock(PASSPHRASE);
    await expectAll(history);
    expect(history.protection.state()).toEqual({ kind: 'on' });
  });

  it('seals what is stored from then on, each piece of sound as it comes, and what a backup brings', async () => {
    const whole = { onProgress: () => {}, signal: new AbortController().signal };
    const source = await openedHistory(await stored(null));
    const backup = await source.backup.export(0, whole);
    const name = freshName();
    const history = await openedHistory(name, FAST);
    await history.protection.protect(PASSPHRASE);
    await recordSecret(history, 'new-take');
    expect((await rawRows(name)).get('chunks')).toHaveLength(3);
    await history.attempts.add({ ...answer, id: 'new', takes: [{ ...said, takeId: 'new-take' }] });
    await history.attempts.change('new', (before) => ({ ...before, verdicts: { [SECRET]: 'said' } }));
    await history.backup.import(await history.backup.open(backup, whole), 'add', whole);
    await history.drafts.put({ ...draft, questionId: 'q7' });
    expect(await rawText(name)).not.toContain(SECRET);
    expect((await history.attempts.list()).attempts.map(({ id }) => id).toSorted()).toEqual(['a', 'new']);
    expect((await history.attempts.get('new')).verdicts).toEqual({ [SECRET]: 'said' });
    expect(await history.drafts.list()).toHaveLength(2);
  });

  it('keeps every promise of storing: a removed answer comes back, a killed recording is recovered', async () => {
    const name = await stored(PASSPHRASE);
    const history = await unlocked(name);
    const bringBack = await history.attempts.remove(['a'], 6000);
    expect(await history.storage.purgeRemoved(5500)).toBe(1);
    await bringBack();
    await history.recordings.finish('owed-take', { durationS: 3, levels: [0.1] });
    await history.attempts.add({ ...answer, id: 'owed', takes: [{ ...said, takeId: 'owed-take' }] });
    expect((await history.recovery.unfinished()).takes).toEqual([]);
    expect((await history.attempts.list()).attempts.map(({ id }) => id).toSorted()).toEqual(['a', 'owed']);
    expect((await history.recordings.bytesOf('owed-take')).keptS).toBeNull();
    expect(await rawText(name)).not.toContain(SECRET);
  });

  it('loses no change where two tabs change the same answer at once', async () => {
    const name = await stored(PASSPHRASE);
    const [one, other] = [await unlocked(name), await unlocked(name)];
    const add = (history: History, term: string) =>
      history.attempts.change('a', (before) => ({
        ...before,
        verdicts: { ...before.verdicts, [term]: 'said' },
      }));
    await Promise.all(['a', 'b', 'c', 'd'].flatMap((term) => [add(one, term), add(other, `${term}2`)]));
    expect(Object.keys((await one.attempts.get('a')).verdicts)).toHaveLength(8);
  });

  it('comes out of a backup as readable as ever', async () => {
    const whole = { onProgress: () => {}, signal: new AbortController().signal };
    const history = await unlocked(await stored(PASSPHRASE));
    const backup = await history.backup.export(0, whole);
    const other = await openedHistory();
    const report = await other.backup.import(await other.backup.open(backup, whole), 'add', whole);
    expect(report.skipped).toEqual([]);
    expect((await other.attempts.list()).attempts).toEqual([answer]);
    expect(other.protection.state()).toEqual({ kind: 'off' });
  });

  it('is no part of a backup, and stays when one takes the place of everything', async () => {
    const whole = { onProgress: () => {}, signal: new AbortController().signal };
    const empty = await (await openedHistory()).backup.export(0, whole);
    const name = await stored(PASSPHRASE);
    const history = await unlocked(name);
    await history.backup.import(await history.backup.open(empty, whole), 'replace', whole);
    await history.attempts.add(answer);
    history.close();
    expect((await (await unlocked(name)).attempts.list()).attempts).toEqual([answer]);
  });
});

describe('a record that does not open', () => {
  it('hides no other, is told and kept', async () => {
    const name = await stored(PASSPHRASE);
    const raw = await openDB(name);
    const row = await raw.get('attempts', 'a');
    await raw.put('attempts', { ...row, id: 'copy' }); // swapped by somebody who has no key
    raw.close();
    const history = await unlocked(name);
    const list = await history.attempts.list();
    expect(list.attempts).toEqual([answer]);
    expect(list.unreadable).toMatchObject([{ id: 'copy', error: { code: 'stored-record-unreadable' } }]);
    await (await history.attempts.remove(['copy'], 1))();
    expect((await rawRows(name)).get('attempts')).toContainEqual({ ...row, id: 'copy' });
  });

  it('leaves a backup of all else', async () => {
    const whole = { onProgress: () => {}, signal: new AbortController().signal };
    const name = await stored(PASSPHRASE);
    const raw = await openDB(name);
    const chunk = await raw.get('chunks', ['owed-take', 1]);
    await raw.put('chunks', { ...chunk, takeId: 'a-take' });
    raw.close();
    const history = await unlocked(name);
    await expect(history.recordings.bytesOf('a-take')).rejects.toMatchObject({
      code: 'stored-record-unreadable',
    });
    const other = await openedHistory();
    const backup = await other.backup.open(await history.backup.export(0, whole), whole);
    await other.backup.import(backup, 'add', whole);
    expect((await other.attempts.list()).attempts).toEqual([answer]);
    expect((await other.recordings.bytesOf('owed-take')).bytes.byteLength).toBe(3 * SOUND.length);
  });
});

describe('converting', () => {
  /** Ends the tab when it has written so many times: its database answers no more. */
  function endAfter(writes: number): void {
    let left = writes;
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
      if (this.name === 'protection') return Reflect.apply(put, this, row);
      left -= 1;
      if (left < 0) throw new DOMException('The tab is gone', 'AbortError');
      return Reflect.apply(put, this, row);
    });
  }

  it.each([0, 1, 4, 8, 10])('goes on after a crash, when %i rows were sealed', async (writes) => {
    const name = await stored(null);
    const crashed = await openHistory({ name, ...FAST });
    endAfter(writes);
    await expect(crashed.protection.protect(PASSPHRASE)).rejects.toThrow();
    expect(crashed.protection.state()).toEqual({ kind: 'unfinished', to: 'sealed' });
    vi.restoreAllMocks();
    await expectAll(crashed);
    crashed.close();

    const history = await unlocked(name);
    await expectAll(history);
    await history.protection.finish();
    expect(history.protection.state()).toEqual({ kind: 'on' });
    await expectAll(history);
    expect(await rawText(name)).not.toContain(SECRET);
  });

  it.each([0, 1, 4, 8, 10])('back goes on after a crash, when %i rows were opened', async (writes) => {
    const name = await stored(PASSPHRASE);
    const crashed = await unlocked(name);
    endAfter(writes);
    await expect(crashed.protection.unprotect()).rejects.toThrow();
    vi.restoreAllMocks();
    crashed.close();

    const history = await unlocked(name);
    await expectAll(history);
    await history.protection.finish();
    expect(history.protection.state()).toEqual({ kind: 'off' });
    history.close();
    await expectAll(await openedHistory(name));
  });

  it('tells how far it is', async () => {
    const history = await openedHistory(await stored(null), FAST);
    const shares: number[] = [];
    history.protection.subscribe(() => {
      const state = history.protection.state();
      if (state.kind === 'converting') shares.push(state.share);
    });
    await history.protection.protect(PASSPHRASE);
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
  });
});

describe('another passphrase', () => {
  it('opens what the one before had sealed, and only the new one does', async () => {
    const name = await stored(PASSPHRASE);
    const history = await unlocked(name);
    await expect(history.protection.change('wrong', 'five loud geese')).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
    await history.protection.change(PASSPHRASE, 'five loud geese');
    history.close();
    await expectAll(await unlocked(name, 'five loud geese'));
    const before = await openedHistory(name, FAST);
    await expect(before.protection.unlock(PASSPHRASE)).rejects.toMatchObject({ code: 'wrong-passphrase' });
  });
});

describe('a passphrase that was lost', () => {
  it('costs what was said, and nothing else', async () => {
    const name = await stored(PASSPHRASE);
    const history = await openedHistory(name, FAST);
    await history.protection.forget();
    expect(history.protection.state()).toEqual({ kind: 'off' });
    expect((await history.attempts.list()).attempts).toEqual([]);
    expect((await history.attempts.summaries()).summaries).toEqual([]);
    expect((await history.recovery.unfinished()).takes).toEqual([]);
    expect(await history.drafts.list()).toEqual([]);
    expect(await history.sync.isOn()).toBe(false);
    expect((await history.banks.list()).banks).toHaveLength(1);
    expect((await history.settings.get()).theme).toBe('dark');
    const rows = await rawRows(name);
    for (const store of ['chunks', 'recordings', 'removed', 'protection'])
      expect(rows.get(store)).toEqual([]);
  });
});

describe('several tabs', () => {
  it('let go for one that sets a passphrase, and one that opens meanwhile waits', async () => {
    const name = await stored(null);
    const away = vi.fn();
    const other = await openedHistory(name, { onAway: away });
    const history = await openedHistory(name, FAST);
    let late: History | undefined;
    const opening = new Promise<void>((resolve) =>
      history.protection.subscribe(() => {
        if (late === undefined && history.protection.state().kind === 'converting')
          void openedHistory(name).then((opened) => {
            late = opened;
            resolve();
          });
      }),
    );
    await history.protection.protect(PASSPHRASE);
    await opening;
    expect(away).toHaveBeenCalledOnce();
    await expect(other.attempts.list()).rejects.toMatchObject({ code: 'storage-unavailable' });
    const state = late?.protection.state();
    if (state?.kind === 'busy-elsewhere') await state.free;
    else expect(state?.kind).toBe('locked'); // it came after the end
  });

  it('with an answer under way keeps what it has, and nothing is changed', { timeout: 15_000 }, async () => {
    const name = await stored(null);
    const away = vi.fn();
    const other = await openedHistory(name, { onAway: away });
    await other.recordings.begin(takeFacts('under-way'));
    const history = await openedHistory(name, FAST);
    await expect(history.protection.protect(PASSPHRASE)).rejects.toMatchObject({ code: 'other-tabs' });
    expect(away).not.toHaveBeenCalled();
    expect(history.protection.state()).toEqual({ kind: 'off' });
    await other.recordings.append('under-way', SOUND.slice().buffer, 0, 'audio/webm');
    expect((await other.recordings.bytesOf('under-way')).bytes.byteLength).toBe(SOUND.length);
  });

  it('delete the lock with everything else', async () => {
    const name = await stored(PASSPHRASE);
    const history = await openedHistory(name, FAST);
    await history.deleteEverything();
    expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name);
    expect((await openedHistory(name)).protection.state()).toEqual({ kind: 'off' });
  });
});
