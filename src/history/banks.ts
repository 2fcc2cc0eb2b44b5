import { z } from 'zod';
import { bankRecord, type StoredBank } from './bank-record';
import type { Changes } from './storage/changes';
import type { Connection } from './storage/connection';
import {
  type RecordKind,
  readAll,
  readRecord,
  type UnreadableRecord,
  writeRecord,
} from './storage/record-version';
import { found } from './storage/storage-error';

export interface Banks {
  /** Adds a bank or replaces the one of this id. */
  put(bank: StoredBank): Promise<void>;
  /**
   * Puts in its place what `change` makes of the bank as it is stored at that moment, in whatever tab it was changed last. Rejects with
   * `not-found`, and as `change` throws.
   */
  change<T extends StoredBank>(id: string, change: (stored: StoredBank) => T): Promise<T>;
  /** Puts the questions in the place of the text they were read from; does nothing where that text is no longer kept. */
  settle(bank: StoredBank): Promise<void>;
  /** Rejects with `not-found` or `stored-record-unreadable`. */
  get(id: string): Promise<StoredBank>;
  /** In the order they were added. */
  list(): Promise<{
    readonly banks: readonly StoredBank[];
    readonly unreadable: readonly UnreadableRecord[];
  }>;
  /** Deletes a bank; its attempts stay. Resolves to the function that brings it back. */
  remove(id: string): Promise<() => Promise<void>>;
  /** The bank that was open last, or null: the built-in one. */
  active(): Promise<string | null>;
  activate(id: string | null): Promise<void>;
}

export const activeBankRecord: RecordKind<{ readonly bankId: string | null }> = {
  name: 'active bank',
  version: 1,
  converters: [],
  schema: z.object({ bankId: z.string().nullable() }),
};

export function openBanks(connection: Connection, changes: Changes): Banks {
  async function active(): Promise<string | null> {
    const row = await connection.read(['singles'], (transaction) =>
      transaction.objectStore('singles').get('active-bank'),
    );
    return row ? readRecord(activeBankRecord, row.record).bankId : null;
  }

  async function activate(bankId: string | null): Promise<void> {
    const record = writeRecord(activeBankRecord, { bankId });
    await connection.write(['singles'], 'relaxed', (transaction) =>
      transaction.objectStore('singles').put({ name: 'active-bank', record }),
    );
    changes.announce('banks');
  }

  return {
    active,
    activate,
    async put(bank) {
      const row = { id: bank.id, record: writeRecord(bankRecord, bank) };
      await connection.write(['banks'], 'strict', (transaction) => transaction.objectStore('banks').put(row));
      changes.announce('banks', bank.id);
    },
    async change(id, change) {
      const changed = await connection.write(['banks'], 'strict', async (transaction) => {
        const banks = transaction.objectStore('banks');
        const next = change(readRecord(bankRecord, found(await banks.get(id), id).record));
        await banks.put({ id, record: writeRecord(bankRecord, next) });
        return next;
      });
      changes.announce('banks', id);
      return changed;
    },
    settle: (bank) =>
      connection.write(['banks'], 'relaxed', async (transaction) => {
        const banks = transaction.objectStore('banks');
        const row = await banks.get(bank.id);
        if (!row) return;
        const { content, changedAt } = readRecord(bankRecord, row.record);
        if (content.kind !== 'text' || changedAt !== bank.changedAt) return;
        await banks.put({ id: bank.id, record: writeRecord(bankRecord, bank) });
      }),
    async get(id) {
      const row = await connection.read(['banks'], (transaction) => transaction.objectStore('banks').get(id));
      return readRecord(bankRecord, found(row, id).record);
    },
    async list() {
      const rows = await connection.read(['banks'], (transaction) =>
        transaction.objectStore('banks').getAll(),
      );
      const { values, unreadable } = readAll(bankRecord, rows);
      return { banks: values.toSorted((one, other) => one.addedAt - other.addedAt), unreadable };
    },
    async remove(id) {
      const wasActive = (await active()) === id;
      const row = await connection.write(['banks'], 'strict', async (transaction) => {
        const removed = found(await transaction.objectStore('banks').get(id), id);
        await transaction.objectStore('banks').delete(id);
        return removed;
      });
      if (wasActive) await activate(null);
      changes.announce('banks');
      return async () => {
        await connection.write(['banks'], 'strict', (transaction) =>
          transaction.objectStore('banks').put(row),
        );
        if (wasActive) await activate(id);
        changes.announce('banks');
      };
    },
  };
}
