import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { RestoreMode } from '../../../src/history/backup/merge-records';
import type { History } from '../../../src/history/history';
import { defaultSettings } from '../../../src/history/settings';
import {
  attemptOf,
  freshName,
  openedHistory,
  record,
  storedBankOf,
  takeFacts,
} from '../../fakes/fresh-history';

const NOON = Date.UTC(2026, 10, 24, 12);

const application = { id: 'p', name: 'Acme', company: 'Acme', role: '', date: null, facts: {} };

/** A history with something of everything. */
async function fullHistory(name = freshName()): Promise<History> {
  const history = await openedHistory(name);
  await record(history, 'a-take');
  await history.attempts.add(attemptOf('a', { starred: true }));
  await record(history, 'owed-take');
  await history.banks.put(storedBankOf('Platform', 1));
  await history.banks.activate('platform');
  await history.corrections.add({
    bankId: 'mlops',
    question: 'q6',
    at: 1,
    change: { kind: 'alias', termId: 'drift', wording: 'shift' },
  });
  await history.profiles.put(application);
  await history.settings.change({ theme: 'dark' });
  await history.plans.save({ position: 1 });
  await history.drafts.put(draft);
  return history;
}

const draft = { bankId: 'mlops', questionId: 'q6', onto: null, text: 'DevOps ships' };

const whole = { onProgress: () => {}, signal: new AbortController().signal };

const backupOf = async (history: History) => (await history.backup.export(NOON, whole)).arrayBuffer();

/** Opens and imports a backup, as the user who agrees. */
async function imported(history: History, zip: ArrayBuffer, mode: RestoreMode = 'add') {
  return history.backup.import(await history.backup.open(new Blob([zip]), whole), mode, whole);
}

/** The same backup with one of its files replaced or, with null, left out. */
function changed(backup: ArrayBuffer, path: string, text: string | null): ArrayBuffer {
  const { [path]: _, ...files } = unzipSync(new Uint8Array(backup));
  return zipSync(text === null ? files : { ...files, [path]: strToU8(text) }).slice().buffer;
}

describe('a backup', () => {
  it('brings everything to another machine', async () => {
    const other = await openedHistory();
    const report = await imported(other, await backupOf(await fullHistory()));
    expect(report).toEqual({
      added: { attempts: 1, recordings: 2, banks: 1, corrections: 1, profiles: 1, singles: 4 },
      kept: 0,
      removed: 0,
      skipped: [],
    });
    expect(await other.attempts.get('a')).toEqual(attemptOf('a', { starred: true }));
    const sound = await other.recordings.bytesOf('a-take');
    expect([[...new Uint8Array(sound.bytes)], sound.mimeType]).toEqual([[1, 2, 3], 'audio/webm']);
    expect(sound.keptS).toBe(2); // its end was never noted
    expect((await other.recovery.unfinished()).takes).toMatchObject([takeFacts('owed-take')]);
    expect((await other.banks.list()).banks).toEqual([storedBankOf('Platform', 1)]);
    expect(await other.banks.active()).toBe('platform');
    expect((await other.corrections.ofBank('mlops')).get('q6')?.aliases.get('drift')).toEqual(['shift']);
    expect(await other.settings.get()).toEqual({ ...defaultSettings, theme: 'dark' });
    expect(await other.profiles.list()).toEqual([application]);
    expect(await other.plans.load()).toEqual({ position: 1 });
    expect(await other.drafts.list()).toEqual([draft]);
  });

  it('imported twice adds nothing', async () => {
    const history = await fullHistory();
    const report = await imported(history, await backupOf(history));
    expect(Object.values(report.added)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(report.kept).toBe(10);
  });

  it('never replaces what is here', async () => {
    const backup = await backupOf(await fullHistory());
    const other = await openedHistory();
    const mine = attemptOf('a', { verdicts: { drift: 'said' } });
    await other.attempts.add(mine);
    await other.settings.change({ theme: 'light' });
    await imported(other, backup);
    expect(await other.attempts.get('a')).toEqual(mine);
    expect((await other.settings.get()).theme).toBe('light');
    expect((await other.recordings.bytesOf('a-take')).bytes.byteLength).toBe(3);
  });

  it('takes the place of all that is here, where the user wants that', async () => {
    const other = await openedHistory();
    await record(other, 'mine-take');
    await other.attempts.add(attemptOf('mine'));
    await other.attempts.add(attemptOf('a', { verdicts: { drift: 'said' } }));
    await other.banks.put(storedBankOf('Mine', 2));
    await other.settings.change({ theme: 'light' });
    const report = await imported(other, await backupOf(await fullHistory()), 'replace');
    expect(report.removed).toBe(1);
    expect((await other.attempts.list()).attempts).toEqual([attemptOf('a', { starred: true })]);
    expect((await other.attempts.summaries()).summaries).toMatchObject([{ id: 'a', starred: true }]);
    await expect(other.recordings.bytesOf('mine-take')).rejects.toMatchObject({ code: 'not-found' });
    expect((await other.recordings.bytesOf('a-take')).bytes.byteLength).toBe(3);
    expect((await other.banks.list()).banks).toEqual([storedBankOf('Platform', 1)]);
    expect((await other.settings.get()).theme).toBe('dark');
  });

  it('leaves a take that is being spoken, whatever takes its place', async () => {
    const other = await openedHistory();
    await record(other, 'spoken-now');
    await imported(other, await backupOf(await fullHistory()), 'replace');
    expect((await other.recordings.bytesOf('spoken-now')).bytes.byteLength).toBe(3);
  });

  it('deletes nothing when it is ended before all of it is here', async () => {
    const other = await openedHistory();
    await other.attempts.add(attemptOf('mine'));
    const opened = await other.backup.open(new Blob([await backupOf(await fullHistory())]), whole);
    const ended = new AbortController();
    const course = { signal: ended.signal, onProgress: () => ended.abort() }; // with the first recording
    await expect(other.backup.import(opened, 'replace', course)).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(await other.attempts.get('mine')).toEqual(attemptOf('mine'));
  });

  it('of an older version keeps a bank as the text it was', async () => {
    const backup = changed(
      await backupOf(await fullHistory()),
      'banks/platform.json',
      JSON.stringify({ version: 1, id: 'platform', name: 'Platform', markdown: '# Platform', addedAt: 7 }),
    );
    const other = await openedHistory();
    await imported(other, backup);
    expect(await other.banks.get('platform')).toEqual({
      id: 'platform',
      title: 'Platform',
      content: { kind: 'text', text: '# Platform' },
      addedAt: 7,
      changedAt: 7,
    });
  });

  it('of an older version, with a schedule, is imported without it', async () => {
    const other = await openedHistory();
    const report = await imported(
      other,
      changed(await backupOf(await fullHistory()), 'schedule/mlops~6.json', '{"version":1}'),
    );
    expect(report.skipped).toEqual([]);
    expect(report.added.attempts).toBe(1);
  });

  it('holds no discarded take, and brings one back', async () => {
    const history = await fullHistory();
    const backup = await backupOf(history);
    await history.recordings.discard('owed-take', 2000);
    const without = unzipSync(new Uint8Array(await backupOf(history)));
    expect(Object.keys(without).filter((path) => path.includes('owed-take'))).toEqual([]);
    await imported(history, backup);
    await history.storage.purgeRemoved(9999);
    expect([...new Uint8Array((await history.recordings.bytesOf('owed-take')).bytes)]).toEqual([1, 2, 3]);
    expect((await history.recovery.unfinished()).takes).toMatchObject([takeFacts('owed-take')]);
  });

  it('brings back a removed attempt, whose sound no purge takes any more', async () => {
    const history = await fullHistory();
    const backup = await backupOf(history);
    await history.attempts.remove(['a'], 2000);
    await imported(history, backup);
    await history.storage.purgeRemoved(9999);
    expect((await history.recordings.bytesOf('a-take')).bytes.byteLength).toBe(3);
  });

  it.each([
    ['attempts/a.json', '{"version":1}', ['attempts/a.json', 'recordings/a-take.json']],
    ['attempts/a.json', '{', ['attempts/a.json', 'recordings/a-take.json']],
    ['audio/owed-take.webm', null, ['recordings/owed-take.json']],
    ['banks/platform.json', '[]', ['banks/platform.json']],
    ['singles/plan.json', '{"version":7}', ['singles/plan.json']],
  ])('with a broken %s (%s) is imported without it, and says so', async (path, text, skipped) => {
    const other = await openedHistory();
    const report = await imported(other, changed(await backupOf(await fullHistory()), path, text));
    expect(report.skipped.map((file) => file.path)).toEqual(skipped);
    expect(Object.values(report.added).reduce((sum, count) => sum + count)).toBe(10 - skipped.length);
  });

  it('tells what it holds and what of it is here, and changes nothing', async () => {
    const history = await fullHistory();
    await history.attempts.add(attemptOf('b'));
    const zip = new Blob([await backupOf(history)]);
    const other = await openedHistory();
    await other.attempts.add(attemptOf('b'));
    await other.attempts.add(attemptOf('mine'));
    const { contents } = await other.backup.open(zip, whole);
    expect(contents).toEqual({
      answers: { there: 2, here: 1, others: 1 },
      banks: { there: 1, here: 0, others: 0 },
      profiles: { there: 1, here: 0, others: 0 },
      recordings: { there: 2, here: 0, others: 0 },
      soundS: 0,
    });
    expect((await other.banks.list()).banks).toEqual([]);
  });

  it('of which the import was cancelled goes on the next time', async () => {
    const zip = await backupOf(await fullHistory());
    const other = await openedHistory();
    const opened = await other.backup.open(new Blob([zip]), whole);
    const cancelled = { onProgress: () => {}, signal: AbortSignal.abort() };
    await expect(other.backup.import(opened, 'add', cancelled)).rejects.toMatchObject({ name: 'AbortError' });
    expect((await imported(other, zip)).added.attempts).toBe(1);
  });

  it('that is none is refused before anything is written', async () => {
    const other = await openedHistory();
    await expect(other.backup.open(new Blob([strToU8('not a zip').slice()]), whole)).rejects.toMatchObject({
      code: 'backup-unreadable',
    });
  });
});
