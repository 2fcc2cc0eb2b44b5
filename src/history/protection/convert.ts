import { AppError } from '../../base/app-error';
import type { Connection } from '../storage/connection';
import { isSealed, openRow, type Row, SEALED_STORES, type SealedStore, sealRow } from './sealed-rows';
import { rowStore, whileAlive } from './sealing-connection';

/** So many rows are converted in one transaction: few enough that a recording under way never waits long. */
const AT_ONCE = 8;

/**
 * Seals all that is plain, or opens for good all that is sealed, a few rows at a time. A row is one or the other at every moment, so
 * this can end anywhere and be called again. The connection must be one that shows rows as they lie there.
 */
export async function convert(
  connection: Connection,
  to: 'sealed' | 'plain',
  key: CryptoKey,
  onProgress: (share: number) => void,
): Promise<void> {
  const lists = await Promise.all(
    SEALED_STORES.map(async (store) => ({ store, keys: await keysOf(connection, store) })),
  );
  const total = lists.reduce((sum, { keys }) => sum + keys.length, 0);
  let done = 0;
  for (const { store, keys } of lists)
    for (let from = 0; from < keys.length; from += AT_ONCE) {
      const some = keys.slice(from, from + AT_ONCE);
      await onRows(connection, store, some, (row) =>
        to === 'sealed' ? sealRow(store, row, key) : openIfWhole(store, row, key),
      );
      done += some.length;
      onProgress(done / total);
    }
}

/** What was damaged stays as it is: no key opens it. */
async function openIfWhole(store: SealedStore, row: Row, key: CryptoKey): Promise<Row> {
  try {
    return await openRow(store, row, key);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'stored-record-unreadable') return row;
    throw thrown;
  }
}

/** Deletes all that is sealed, with the summaries of sealed answers. What is plain stays. */
export async function deleteSealed(connection: Connection): Promise<void> {
  for (const store of SEALED_STORES)
    for (const key of await keysOf(connection, store))
      await connection.write([store, 'summaries'], 'relaxed', async (transaction) => {
        const rows = rowStore(transaction, store);
        const row = await rows.get(key);
        if (!row || !isSealed(row)) return;
        await rows.delete(key);
        if (store === 'attempts') await rowStore(transaction, 'summaries').delete(key);
      });
}

function keysOf(connection: Connection, store: SealedStore): Promise<readonly IDBValidKey[]> {
  return connection.read([store], (transaction) => rowStore(transaction, store).getAllKeys());
}

function onRows(
  connection: Connection,
  store: SealedStore,
  keys: readonly IDBValidKey[],
  change: (row: Row) => Promise<Row>,
): Promise<void> {
  return connection.write([store], 'relaxed', async (transaction) => {
    const rows = rowStore(transaction, store);
    const before = await Promise.all(keys.map((key) => rows.get(key)));
    const after = await whileAlive(rows, Promise.all(before.map((row) => row && change(row))));
    for (const [index, row] of after.entries()) if (row && row !== before[index]) await rows.put(row);
  });
}
