import { createStore } from 'zustand/vanilla';
import type { History } from '../history/history';
import { defaultSettings, parseSettings, type Settings } from '../history/settings';
import type { SettingsDesk } from './services';

export interface SettingsDeskControl extends SettingsDesk {
  refresh(): Promise<void>;
}

/** The user's choices. Without `history` they hold until the page is left. */
export async function createSettingsDesk(history: History | null): Promise<SettingsDeskControl> {
  const state = createStore<Settings>(() => defaultSettings);

  async function refresh(): Promise<void> {
    if (history) state.setState(await history.settings.get(), true);
  }

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
