import { DAY_MS } from '../../base/calendar';
import { DEVICE_WAIT_MS, ifOverdue, within } from '../../base/deadline';
import type { OwnRemovals } from '../own-removals';
import { chunksOf } from '../recordings';
import type { Changes } from './changes';
import type { Connection } from './connection';
import { isSettled } from './database';
import { type StoredSizes, storedSizes } from './stored-sizes';

/** How much there is, how safe it is, and what may go. */
export interface StorageCare {
  /**
   * Asks the browser never to evict what is stored. Call it after the first saved answer: browsers grant it to sites
   * that are used, and Firefox asks the user. False when refused or not supported.
   */
  persist(): Promise<boolean>;
  /** Whether the browser promised never to evict what is stored. */
  isPersistent(): Promise<boolean>;
  /** Null when the browser does not tell, or not in time. */
  estimate(): Promise<StorageEstimateBytes | null>;
  /** How much there is of each kind, about. */
  sizes(): Promise<StoredSizes>;
  /** Deletes the sound of attempts older than this; transcripts and scores stay. Resolves to the number of takes. */
  dropAudioOlderThan(days: number, now: number): Promise<number>;
  /** Deletes attempts and takes for good that were removed before this time (epoch ms). Resolves to the number of attempts. */
  purgeRemoved(before: number): Promise<number>;
  /** Deletes for good all that this tab removed, when its page is left: it can't be brought back any more. */
  purgeOwn(): Promise<void>;
}

export interface StorageEstimateBytes {
  readonly usedBytes: number;
  readonly quotaBytes: number;
}

export function openStorageCare(
  connection: Connection,
  changes: Changes,
  storage: StorageManager | undefined,
  removals: Pick<OwnRemovals, 'purge'>,
): StorageCare {
  return {
    async persist() {
      if (!storage?.persist) return false;
      return (await storage.persisted()) || (await storage.persist());
    },

    async isPersistent() {
      const asked = storage?.persisted?.();
      return asked ? within('The promise to keep', asked, DEVICE_WAIT_MS).catch(ifOverdue(false)) : false;
    },

    async estimate() {
      const asked = storage?.estimate?.();
      const estimate = asked && (await within('The room', asked, DEVICE_WAIT_MS).catch(ifOverdue(null)));
      if (estimate?.usage === undefined || estimate.quota === undefined) return null;
      return { usedBytes: estimate.usage, quotaBytes: estimate.quota };
    },

    sizes: () => storedSizes(connection),

    async dropAudioOlderThan(days, now) {
      const old = IDBKeyRange.upperBound(now - days * DAY_MS, true);
      const dropped = await connection.write(['recordings', 'chunks'], 'relaxed', async (transaction) => {
        const rows = await transaction.objectStore('recordings').index('byStart').getAll(old);
        const settled = rows.filter(isSettled); // the rest still wait for their transcript
        for (const { takeId } of settled) {
          await transaction.objectStore('recordings').delete(takeId);
          await transaction.objectStore('chunks').delete(chunksOf(takeId));
        }
        return settled.length;
      });
      if (dropped > 0) changes.announce('recordings');
      return dropped;
    },

    async purgeRemoved(before) {
      const stores = ['removed', 'recordings', 'chunks'] as const;
      const [attempts, takes] = await connection.write(stores, 'relaxed', async (transaction) => {
        const removed = transaction.objectStore('removed');
        const recordings = transaction.objectStore('recordings');
        const due = IDBKeyRange.upperBound(before, true);
        const rows = await removed.index('byRemoval').getAll(due);
        const discarded = await recordings.index('byRemoval').getAllKeys(due);
        const takes = [...rows.flatMap(({ takeIds }) => takeIds), ...discarded];
        for (const takeId of takes) {
          await recordings.delete(takeId);
          await transaction.objectStore('chunks').delete(chunksOf(takeId));
        }
        for (const { id } of rows) await removed.delete(id);
        return [rows.length, takes.length] as const;
      });
      if (takes > 0) changes.announce('recordings'); // there is more room
      return attempts;
    },

    purgeOwn: removals.purge,
  };
}
