import type { IDBPObjectStore } from 'idb';
import type { Attempt } from './attempt';
import { attemptRecord } from './attempt-record';
import { newestFirst } from './attempt-summary';
import type { Changes } from './storage/changes';
import type { Connection } from './storage/connection';
import { type HistorySchema, isSettled, type StoreName } from './storage/database';
import { readAll, readRecord, type UnreadableRecord } from './storage/record-version';
import { found } from './storage/storage-error';
import { putAttempt, readSummaries, type StoredSummaries, setAside } from './summaries';
import type { TakeHolds } from './take-holds';

/** Stored answers. Their sound lies in the recordings, under the ids of their takes. */
export interface Attempts {
  /**
   * Stores a new attempt; its takes need no recovery from then on. Resolves to what is stored: one that is there already
   * under this id stays as it is. Rejects with `not-found` when it was removed meanwhile.
   */
  add(attempt: Attempt): Promise<Attempt>;
  /**
   * Reads an attempt, changes it and writes it back, with nothing in between in any tab. Resolves to what is stored then;
   * `next` leaves it as it is by giving back what it got. Rejects as `get` does, and with what `next` throws: then nothing
   * was changed.
   */
  change(id: string, next: (stored: Attempt) => Attempt): Promise<Attempt>;
  /** Rejects with `not-found` or `stored-record-unreadable`. */
  get(id: string): Promise<Attempt>;
  /** Newest first. */
  list(): Promise<StoredAttempts>;
  /** Of all attempts, in a small part of the time that `list` takes. */
  summaries(): Promise<StoredSummaries>;
  /** Those of these that are there, newest first. */
  some(ids: readonly string[]): Promise<StoredAttempts>;
  /**
   * Takes attempts out of every list. Resolves to the function that brings them back, which works until
   * `storage.purgeRemoved` deletes them and their sound for good.
   */
  remove(ids: readonly string[], now: number): Promise<() => Promise<void>>;
  removeAll(now: number): Promise<() => Promise<void>>;
}

interface StoredAttempts {
  readonly attempts: readonly Attempt[];
  /** They stay stored as they are, and `remove` works on them. */
  readonly unreadable: readonly UnreadableRecord[];
}

type RecordingStore = IDBPObjectStore<HistorySchema, StoreName[], 'recordings', 'readwrite'>;

export function openAttempts(connection: Connection, changes: Changes, holds: TakeHolds): Attempts {
  /** Whoever stores an attempt settles the takes that came with it: they are owed to nobody any more. */
  async function announceStored(id: string, takeIds: readonly string[], settledTakes: number): Promise<void> {
    await Promise.all(takeIds.map((takeId) => holds.release(takeId)));
    changes.announce('attempts', id);
    if (settledTakes > 0) changes.announce('recordings');
  }

  async function add(attempt: Attempt): Promise<Attempt> {
    const { id } = attempt;
    const takeIds = attempt.takes.map(({ takeId }) => takeId);
    const stores = ['attempts', 'summaries', 'recordings', 'removed'] as const;
    const { known, settledTakes } = await connection.write(stores, 'strict', async (transaction) => {
      const known = await transaction.objectStore('attempts').get(id);
      if (known) return { known, settledTakes: 0 };
      if (await transaction.objectStore('removed').getKey(id)) found(undefined, id);
      await putAttempt(transaction, attempt);
      return { known: null, settledTakes: await settle(transaction.objectStore('recordings'), takeIds) };
    });
    await announceStored(id, takeIds, settledTakes);
    return known ? readRecord(attemptRecord, known.record) : attempt;
  }

  async function change(id: string, next: (stored: Attempt) => Attempt): Promise<Attempt> {
    const stores = ['attempts', 'summaries', 'recordings'] as const;
    const { changed, fresh, settledTakes } = await connection.write(stores, 'strict', async (transaction) => {
      const row = found(await transaction.objectStore('attempts').get(id), id);
      const stored = readRecord(attemptRecord, row.record);
      const changed = next(stored);
      if (changed === stored) return { changed, fresh: null, settledTakes: 0 };
      const { takeIds } = await putAttempt(transaction, changed);
      const fresh = takeIds.filter((takeId) => !row.takeIds.includes(takeId));
      return { changed, fresh, settledTakes: await settle(transaction.objectStore('recordings'), fresh) };
    });
    if (fresh) await announceStored(id, fresh, settledTakes);
    return changed;
  }

  async function list(): Promise<StoredAttempts> {
    const oldestFirst = await connection.read(['attempts'], (transaction) =>
      transaction.objectStore('attempts').index('byTime').getAll(),
    );
    const { values, unreadable } = readAll(attemptRecord, oldestFirst.reverse());
    return { attempts: values, unreadable };
  }

  async function some(ids: readonly string[]): Promise<StoredAttempts> {
    const rows = await connection.read(['attempts'], (transaction) =>
      Promise.all(ids.map((id) => transaction.objectStore('attempts').get(id))),
    );
    const there = rows.flatMap((row) => row ?? []);
    const { values, unreadable } = readAll(attemptRecord, there.toSorted(newestFirst));
    return { attempts: values, unreadable };
  }

  async function remove(ids: readonly string[], now: number): Promise<() => Promise<void>> {
    const stores = ['attempts', 'summaries', 'removed'] as const;
    await connection.write(stores, 'strict', async (transaction) => {
      for (const id of ids) {
        const row = await transaction.objectStore('attempts').get(id);
        if (row) await setAside(transaction, row, now); // else another tab was faster
      }
    });
    announceAll(ids);
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
    announceAll(ids);
  }

  function announceAll(ids: readonly string[]): void {
    const [only, ...others] = ids;
    if (only !== undefined && others.length === 0) changes.announce('attempts', only);
    else changes.announce('attempts');
  }

  return {
    add,
    change,
    list,
    some,
    summaries: () => readSummaries(connection),
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

/** Resolves to how many of the takes were owed until now. */
async function settle(recordings: RecordingStore, takeIds: readonly string[]): Promise<number> {
  let count = 0;
  for (const takeId of takeIds) {
    const recording = await recordings.get(takeId);
    if (!recording || isSettled(recording)) continue;
    const { owedSince: _, removedAt: __, ...settled } = recording; // another tab may have discarded it meanwhile
    await recordings.put(settled);
    count += 1;
  }
  return count;
}
