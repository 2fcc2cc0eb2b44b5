import type { Attempt } from './attempt';
import { attemptRecord } from './attempt-record';
import { type AttemptPlace, type AttemptQuery, attemptRow, indexOf, rangeOf } from './attempt-rows';
import type { Changes } from './storage/changes';
import type { Connection } from './storage/connection';
import { type AttemptRow, isSettled } from './storage/database';
import { readAll, readRecord, type UnreadableRecord } from './storage/record-version';
import { found } from './storage/storage-error';
import type { TakeHolds } from './take-holds';

/** Stored answers. Their sound lies in the recordings, under the ids of their takes. */
export interface Attempts {
  /** Stores a new attempt or a changed one. Its takes need no recovery from then on. */
  put(attempt: Attempt): Promise<void>;
  /** Rejects with `not-found` or `stored-record-unreadable`. */
  get(id: string): Promise<Attempt>;
  /** Newest first, all or page by page. */
  list(query?: AttemptQuery): Promise<AttemptPage>;
  /**
   * Takes attempts out of every list. Resolves to the function that brings them back, which works until
   * `storage.purgeRemoved` deletes them and their sound for good.
   */
  remove(ids: readonly string[], now: number): Promise<() => Promise<void>>;
  removeAll(now: number): Promise<() => Promise<void>>;
}

export interface AttemptPage {
  readonly attempts: readonly Attempt[];
  /** They stay stored as they are, and `remove` works on them. */
  readonly unreadable: readonly UnreadableRecord[];
  /** Give it as `after` for the next page; null on the last. */
  readonly next: AttemptPlace | null;
}

export function openAttempts(connection: Connection, changes: Changes, holds: TakeHolds): Attempts {
  async function put(attempt: Attempt): Promise<void> {
    const row = attemptRow(attempt);
    const settledTakes = await connection.write(['attempts', 'recordings'], 'strict', async (transaction) => {
      await transaction.objectStore('attempts').put(row);
      const recordings = transaction.objectStore('recordings');
      let count = 0;
      for (const takeId of row.takeIds) {
        const recording = await recordings.get(takeId);
        if (!recording || isSettled(recording)) continue;
        const { owedSince: _, removedAt: __, ...settled } = recording; // another tab may have discarded it meanwhile
        await recordings.put(settled);
        count += 1;
      }
      return count;
    });
    await Promise.all(row.takeIds.map((takeId) => holds.release(takeId)));
    changes.announce('attempts');
    if (settledTakes > 0) changes.announce('recordings');
  }

  async function list(query: AttemptQuery = {}): Promise<AttemptPage> {
    const limit = query.limit ?? Number.POSITIVE_INFINITY;
    const rows: AttemptRow[] = [];
    const more = await connection.read(['attempts'], async (transaction) => {
      const index = transaction.objectStore('attempts').index(indexOf(query));
      let cursor = await index.openCursor(rangeOf(query), 'prev');
      for (; cursor && rows.length < limit; cursor = await cursor.continue()) rows.push(cursor.value);
      return cursor !== null;
    });
    const { values, unreadable } = readAll(attemptRecord, rows);
    const last = rows.at(-1);
    return {
      attempts: values,
      unreadable,
      next: more && last ? { createdAt: last.createdAt, id: last.id } : null,
    };
  }

  async function remove(ids: readonly string[], now: number): Promise<() => Promise<void>> {
    await connection.write(['attempts', 'removed'], 'strict', async (transaction) => {
      for (const id of ids) {
        const row = await transaction.objectStore('attempts').get(id);
        if (!row) continue; // another tab was faster
        await transaction.objectStore('removed').put({ ...row, removedAt: now });
        await transaction.objectStore('attempts').delete(id);
      }
    });
    changes.announce('attempts');
    return () => restore(ids);
  }

  async function restore(ids: readonly string[]): Promise<void> {
    await connection.write(['attempts', 'removed'], 'strict', async (transaction) => {
      for (const id of ids) {
        const row = await transaction.objectStore('removed').get(id);
        if (!row) continue;
        const { removedAt: _, ...back } = row;
        await transaction.objectStore('attempts').put(back);
        await transaction.objectStore('removed').delete(id);
      }
    });
    changes.announce('attempts');
  }

  return {
    put,
    list,
    remove,
    async get(id) {
      const row = await connection.read(['attempts'], (transaction) =>
        transaction.objectStore('attempts').get(id),
      );
      return readRecord(attemptRecord, found(row, id).record);
    },
    async removeAll(now) {
      const ids = await connection.read(['attempts'], (transaction) =>
        transaction.objectStore('attempts').getAllKeys(),
      );
      return remove(ids, now);
    },
  };
}
