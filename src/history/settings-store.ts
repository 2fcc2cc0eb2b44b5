import { parseSettings, type Settings } from './settings';
import type { Changes } from './storage/changes';
import type { Connection } from './storage/connection';

export interface SettingsStore {
  /** Defaults before the first change. */
  get(): Promise<Settings>;
  /** Changes some fields, on top of what other tabs changed, and resolves to all of them. */
  change(part: Partial<Settings>): Promise<Settings>;
}

export function openSettings(connection: Connection, changes: Changes): SettingsStore {
  return {
    async get() {
      const row = await connection.read(['singles'], (transaction) =>
        transaction.objectStore('singles').get('settings'),
      );
      return parseSettings(row?.record);
    },
    async change(part) {
      const changed = await connection.write(['singles'], 'relaxed', async (transaction) => {
        const singles = transaction.objectStore('singles');
        const before = parseSettings((await singles.get('settings'))?.record);
        const settings = parseSettings({ ...before, ...part });
        await singles.put({ name: 'settings', record: settings });
        return settings;
      });
      changes.announce('settings');
      return changed;
    },
  };
}
