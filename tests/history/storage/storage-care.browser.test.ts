import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { DAY_MS } from '../../../src/base/calendar';
import { attemptOf, openedHistory, record } from '../../fakes/fresh-history';

const TODAY = Date.UTC(2026, 10, 24);

afterEach(() => vi.restoreAllMocks());

describe('dropping old sound', () => {
  it('takes the sound of old attempts and leaves their transcripts', async () => {
    const history = await openedHistory();
    await record(history, 'old-take', TODAY - 31 * DAY_MS);
    await record(history, 'new-take', TODAY - 29 * DAY_MS);
    await history.attempts.add(attemptOf('old'));
    await history.attempts.add(attemptOf('new'));
    expect(await history.storage.dropAudioOlderThan(30, TODAY)).toBe(1);
    await expect(history.recordings.bytesOf('old-take')).rejects.toMatchObject({ code: 'not-found' });
    expect((await history.recordings.bytesOf('new-take')).bytes.byteLength).toBe(3);
    expect((await history.attempts.list()).attempts).toHaveLength(2);
  });

  it('never takes a take that still waits for its transcript', async () => {
    const history = await openedHistory();
    await record(history, 't', TODAY - 99 * DAY_MS);
    expect(await history.storage.dropAudioOlderThan(30, TODAY)).toBe(0);
    expect((await history.recordings.bytesOf('t')).bytes.byteLength).toBe(3);
  });
});

describe('the storage of the browser', () => {
  it('tells how much is used of how much', async () => {
    const estimate = await (await openedHistory()).storage.estimate();
    expect(estimate?.quotaBytes).toBeGreaterThan(estimate?.usedBytes ?? Number.POSITIVE_INFINITY);
  });

  it('that says nothing is not waited for', async () => {
    const { storage } = await openedHistory();
    const never = () => new Promise<never>(() => {});
    vi.spyOn(StorageManager.prototype, 'persisted').mockImplementation(never);
    vi.spyOn(StorageManager.prototype, 'estimate').mockImplementation(never);
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const told = Promise.all([storage.isPersistent(), storage.estimate()]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await told).toEqual([false, null]);
  });

  it('is asked to persist unless it does already', async () => {
    const { storage } = await openedHistory();
    const persisted = vi.spyOn(StorageManager.prototype, 'persisted').mockResolvedValue(false);
    const persist = vi.spyOn(StorageManager.prototype, 'persist').mockResolvedValue(true);
    expect(await storage.persist()).toBe(true);
    persisted.mockResolvedValue(true);
    expect(await storage.persist()).toBe(true);
    expect(persist).toHaveBeenCalledTimes(1);
  });
});
