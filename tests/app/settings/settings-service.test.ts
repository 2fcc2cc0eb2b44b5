import { describe, expect, it } from 'vitest';
import { createSettingsService } from '../../../src/app/settings/settings-service';
import type { History } from '../../../src/history/history';
import { defaultSettings, type Settings } from '../../../src/history/settings';
import { deferred } from '../../fakes/interview-effects';
import { overlappingLooks } from '../looks-that-overlap';

/** A store of settings alone, whose writing takes as long as the test wants. */
function storeOf(stored: Partial<Settings> = {}) {
  const kept = { now: { ...defaultSettings, ...stored } };
  const written = deferred<void>();
  const settings: History['settings'] = {
    get: async () => kept.now,
    async change(part) {
      await written.promise;
      kept.now = { ...kept.now, ...part };
      return kept.now;
    },
  };
  return { history: { settings } as History, kept, written };
}

describe('the service of settings', () => {
  it('begins with what is stored, or with the defaults', async () => {
    const { history } = storeOf({ captions: true });
    expect((await createSettingsService(history)).state.getState().captions).toBe(true);
    expect((await createSettingsService(null)).state.getState()).toEqual(defaultSettings);
  });

  it('shows a change at once and says when it is stored', async () => {
    const { history, kept, written } = storeOf();
    const { state, change } = await createSettingsService(history);
    const changed = change({ theme: 'dark' });
    expect(state.getState().theme).toBe('dark');
    expect(kept.now.theme).toBe('system');
    written.resolve();
    await changed;
    expect(kept.now.theme).toBe('dark');
  });

  it('shows what is stored now, also when an earlier look takes longer', async () => {
    const stored = overlappingLooks<Settings>(defaultSettings);
    const { state, refresh } = await createSettingsService({ settings: { get: stored.look } } as History);
    stored.slow();
    const earlier = refresh();
    stored.put({ ...defaultSettings, theme: 'dark' });
    await Promise.all([earlier, refresh()]);
    expect(state.getState().theme).toBe('dark');
  });

  it('puts a value that makes no sense at its default', async () => {
    const { state, change } = await createSettingsService(null);
    await change({ speechRate: 1.5 });
    await change({ speechRate: 99 });
    expect(state.getState().speechRate).toBe(1);
  });

  it('takes over what another tab changed', async () => {
    const { history, kept } = storeOf();
    const { state, refresh } = await createSettingsService(history);
    kept.now = { ...kept.now, captions: true };
    await refresh();
    expect(state.getState().captions).toBe(true);
  });
});
