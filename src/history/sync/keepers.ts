import { canonicalJson } from '../../base/canonical-json';
import { attemptRecord } from '../attempt-record';
import { correctionRecord } from '../correction-record';
import type { Connection } from '../storage/connection';
import { readRecord } from '../storage/record-version';
import { putAttempt, setAside } from '../summaries';
import type { Read } from './readers';

/** The records of one kind, each as its newest version. */
export interface Keeper {
  ids(): Promise<readonly string[]>;
  /** Undefined when it isn't there. Rejects with `stored-record-unreadable`. */
  read(id: string): Promise<unknown>;
  /**
   * Puts `after` in the place of `before`; undefined stands for none. Resolves to false, with nothing changed, where something
   * else than `before` is stored by now.
   */
  replace(id: string, before: unknown, after: unknown): Promise<boolean>;
}

export function isSame(one: unknown, other: unknown): boolean {
  if (one === undefined || other === undefined) return one === other;
  return canonicalJson(one) === canonicalJson(other);
}

export function attemptKeeper(connection: Connection, read: Read, now: () => number): Keeper {
  return {
    ids: () =>
      connection.read(['attempts'], (transaction) => transaction.objectStore('attempts').getAllKeys()),
    async read(id) {
      const row = await connection.read(['attempts'], (transaction) =>
        transaction.objectStore('attempts').get(id),
      );
      return row && read(id, row.record);
    },
    replace: (id, before, after) =>
      connection.write(['attempts', 'summaries', 'removed'], 'strict', async (transaction) => {
        const row = await transaction.objectStore('attempts').get(id);
        if (!isSame(before, row && read(id, row.record))) return false;
        if (after !== undefined) {
          await putAttempt(transaction, readRecord(attemptRecord, after));
          await transaction.objectStore('removed').delete(id); // else its sound goes with what was removed
        } else if (row) await setAside(transaction, row, now());
        return true;
      }),
  };
}

export function plainKeeper(connection: Connection, store: 'banks' | 'profiles', read: Read): Keeper {
  return {
    ids: () => connection.read([store], (transaction) => transaction.objectStore(store).getAllKeys()),
    async read(id) {
      const row = await connection.read([store], (transaction) => transaction.objectStore(store).get(id));
      return row && read(id, row.record);
    },
    replace: (id, before, after) =>
      connection.write([store], 'strict', async (transaction) => {
        const rows = transaction.objectStore(store);
        const row = await rows.get(id);
        if (!isSame(before, row && read(id, row.record))) return false;
        if (after === undefined) await rows.delete(id);
        else await rows.put({ id, record: after });
        return true;
      }),
  };
}

export function correctionKeeper(connection: Connection, read: Read): Keeper {
  return {
    ids: () =>
      connection.read(['corrections'], (transaction) => transaction.objectStore('corrections').getAllKeys()),
    async read(id) {
      const row = await connection.read(['corrections'], (transaction) =>
        transaction.objectStore('corrections').get(id),
      );
      return row && read(id, row.record);
    },
    replace: (id, before, after) =>
      connection.write(['corrections'], 'strict', async (transaction) => {
        const rows = transaction.objectStore('corrections');
        const row = await rows.get(id);
        if (!isSame(before, row && read(id, row.record))) return false;
        if (after === undefined) {
          await rows.delete(id);
          return true;
        }
        const { bankId, question, at } = readRecord(correctionRecord, after);
        await rows.put({ id, bankId, question, at, record: after });
        return true;
      }),
  };
}
