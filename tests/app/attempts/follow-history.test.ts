import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { followHistory } from '../../../src/app/attempts/follow-history';
import { AppError } from '../../../src/base/app-error';
import type { History } from '../../../src/history/history';
import { defaultSettings } from '../../../src/history/settings';
import type { ChangeListener } from '../../../src/history/storage/changes';

const HOUR_MS = 3_600_000;
const A_MINUTE_AGO = 2 * HOUR_MS - 60_000 + 1;

/** Everything that is read again, as a log; `tell` is the news that a record changed. */
async function following(keepAudioDays: number | null = null) {
  const log: string[] = [];
  const trouble: unknown[] = [];
  let listener: ChangeListener = () => {};
  const reading =
    (name: string) =>
    async (id: string | null = null) => {
      log.push(id === null ? name : `${name} ${id}`);
    };
  const history = {
    subscribe(next: ChangeListener) {
      listener = next;
      return () => {};
    },
    storage: {
      purgeRemoved: async (before: number) => log.push(`purge before ${before}`),
      dropAudioOlderThan: async (days: number) => log.push(`drop sound older than ${days} days`),
    },
  } as unknown as History;
  const library = { refresh: reading('library'), refreshCorrection: reading('correction') };
  const parts = {
    history,
    library,
    settings: {
      state: createStore(() => ({ ...defaultSettings, keepAudioDays })),
      refresh: reading('settings'),
    },
    profiles: { refresh: reading('profiles') },
    attempts: { refresh: reading('attempts') },
    recovery: { refresh: reading('recovery') },
    drafts: { refresh: reading('drafts') },
    onTrouble: (thrown: unknown) => trouble.push(thrown),
    now: () => 2 * HOUR_MS,
  };
  await followHistory(parts);
  return { log, trouble, library, tell: (...news: Parameters<ChangeListener>) => listener(...news) };
}

describe('following what is stored', () => {
  it('tidies first, then reads everything once', async () => {
    expect((await following(30)).log).toEqual([
      `purge before ${A_MINUTE_AGO}`,
      'drop sound older than 30 days',
      'attempts',
      'recovery',
      'drafts',
    ]);
    expect((await following(null)).log).toEqual([
      `purge before ${A_MINUTE_AGO}`,
      'attempts',
      'recovery',
      'drafts',
    ]);
  });

  it.each([
    ['attempts', 'a', 'attempts a'],
    ['attempts', null, 'attempts'],
    ['corrections', 'c', 'correction c'],
    ['corrections', null, 'library'],
    ['banks', 'b', 'library'],
    ['recordings', null, 'recovery'],
    ['settings', null, 'settings'],
    ['profiles', 'p', 'profiles'],
    ['drafts', null, 'drafts'],
  ] as const)('reads no more again than what changed: %s %s', async (subject, id, read) => {
    const { log, tell } = await following();
    log.length = 0;
    tell(subject, id);
    expect(log).toEqual([read]);
  });

  it('says what went wrong, and goes on', async () => {
    const { log, trouble, library, tell } = await following();
    library.refreshCorrection = () => Promise.reject(new AppError('not-found'));
    tell('corrections', 'c');
    await vi.waitFor(() => expect(trouble).toMatchObject([{ code: 'not-found' }]));
    tell('attempts', 'a');
    expect(log.at(-1)).toBe('attempts a');
  });
});
