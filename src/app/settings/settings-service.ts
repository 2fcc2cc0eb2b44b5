import { createStore } from 'zustand/vanilla';
import { oneAfterOther } from '../../base/one-after-other';
import type { History } from '../../history/history';
import { defaultSettings, parseSettings, type Settings } from '../../history/settings';
import type { SettingsService } from '../services';

export interface SettingsServiceControl extends SettingsService {
  refresh(): Promise<void>;
}

/** The user's choices. Without `history` they hold until the page is left. */
export async function createSettingsService(history: History | null): Promise<SettingsServiceControl> {
  const state = createStore<Settings>(() => defaultSettings);

  const inTurn = oneAfterOther();
  /** In turn, so that what was read earlier never takes the place of what was read later. */
  const refresh = (): Promise<void> =>
    inTurn(async () => {
      if (history) state.setState(await history.settings.get(), true);
    });

  await refresh();
  return {
    state,
    refresh,
    async change(part) {
      state.setState((before) => parseSettings({ ...before, ...part }), true); // at once; the store follows
      await history?.settings.change(part);
    },
  };
}
