import { expect, it, vi } from 'vitest';
import { withEarlySummaries } from '../../../src/app/attempts/early-summaries';
import { AppError } from '../../../src/base/app-error';
import type { Attempts } from '../../../src/history/attempts';
import type { ChangeListener } from '../../../src/history/storage/changes';

/** A store that counts how often it was read; `tell` is the news that a record changed. */
function storeOf(summaries: () => Promise<unknown> = async () => 'read') {
  const read = vi.fn(summaries);
  const listeners = new Set<ChangeListener>();
  const subscribe = (listener: ChangeListener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const tell: ChangeListener = (...news) => {
    for (const listener of listeners) listener(...news);
  };
  const attempts = { summaries: read } as unknown as Attempts;
  return { ahead: withEarlySummaries({ attempts, subscribe }).attempts, read, listeners, tell };
}

it('has the summaries on their way before anyone asks for them, and reads them anew after that', async () => {
  const { ahead, read, listeners } = storeOf();
  expect(read).toHaveBeenCalledTimes(1);
  expect(await ahead.summaries()).toBe('read');
  expect(read).toHaveBeenCalledTimes(1);
  expect(listeners.size).toBe(0);
  await ahead.summaries();
  expect(read).toHaveBeenCalledTimes(2);
});

it('reads them anew when an attempt changed meanwhile, and for no other change', async () => {
  const { ahead, read, tell } = storeOf();
  tell('settings', null);
  tell('attempts', 'a1');
  await ahead.summaries();
  expect(read).toHaveBeenCalledTimes(2);
});

it('tells trouble to whoever asks', async () => {
  const { ahead } = storeOf(() => Promise.reject(new AppError('storage-unavailable')));
  await expect(ahead.summaries()).rejects.toMatchObject({ code: 'storage-unavailable' });
});
