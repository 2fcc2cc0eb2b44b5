import type { Changes } from '../storage/changes';
import type { Connection } from '../storage/connection';
import { SYNC_SETUP } from '../storage/database';
import type { Replica } from './replica';

/** Whether sync was set up on this device, and what it works on. */
export interface Sync {
  isOn(): Promise<boolean>;
  /** What it takes is loaded then. `readMock` checks a stored mock interview: it gives it back as its newest version, or throws. */
  open(parts: {
    readonly readMock: (stored: unknown) => unknown;
    readonly now: () => number;
  }): Promise<Replica>;
}

export function openSync(connection: Connection, changes: Changes): Sync {
  return {
    async isOn() {
      const key = await connection.read(['sync'], (transaction) =>
        transaction.objectStore('sync').getKey(SYNC_SETUP),
      );
      return key !== undefined;
    },
    async open(parts) {
      const { openReplica } = await import('./replica');
      return openReplica(connection, changes, parts);
    },
  };
}
