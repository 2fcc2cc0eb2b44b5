import type { IDBPTransaction } from 'idb';
import { AppError } from '../../base/app-error';
import { Overdue, within } from '../../base/deadline';
import {
  abort,
  type Database,
  type HistorySchema,
  isInvalidState,
  type Migration,
  openDatabase,
  type StoreName,
} from './database';
import { toStorageError } from './storage-error';

type Transaction<Names extends StoreName, Mode extends IDBTransactionMode> = IDBPTransaction<
  HistorySchema,
  Names[],
  Mode
>;

/**
 * `strict` waits until the disk has it: once per answer. `relaxed` waits until the operating system has it: that
 * survives a killed tab or browser, though not a power cut, and spares a flush of the disk every second.
 */
type Durability = 'strict' | 'relaxed';

/**
 * Transactions on the one database. `work` may await nothing but requests of its transaction, or it ends too early.
 * Rejects with `storage-full` or `storage-unavailable`; a write then changed nothing.
 */
export interface Connection {
  read<Names extends StoreName, T>(
    stores: readonly Names[],
    work: (transaction: Transaction<Names, 'readonly'>) => Promise<T>,
  ): Promise<T>;
  write<Names extends StoreName, T>(
    stores: readonly Names[],
    durability: Durability,
    work: (transaction: Transaction<Names, 'readwrite'>) => Promise<T>,
  ): Promise<T>;
  close(): void;
}

/** Some profiles never answer `indexedDB.open`; a page that waits for them stays white for ever. */
const OPEN_WAIT_MS = 4_000;

/**
 * Opens the database at once, so that the caller learns whether there is storage at all. `onLate` is called when it opens
 * after the caller was told that there is none.
 */
export async function connect(
  name: string,
  migrations: readonly Migration[],
  onLate: () => void = () => {},
): Promise<Connection> {
  let opened: Promise<Database> | null = null;
  let closed = false;
  const database = async (): Promise<Database> => {
    if (closed) throw new AppError('storage-unavailable');
    const opening = opened ?? openDatabase(name, migrations, forget);
    opened = opening;
    return opening.catch((thrown) => {
      forget();
      throw toStorageError(thrown, 'storage-unavailable');
    });
  };
  const forget = (): void => {
    opened = null;
  };

  /** A connection can be closed under a sleeping page without an event; nothing was done yet, so a new one is as good. */
  async function begin<Names extends StoreName, Mode extends 'readonly' | 'readwrite'>(
    stores: readonly Names[],
    mode: Mode,
    durability: Durability,
  ): Promise<Transaction<Names, Mode>> {
    try {
      return (await database()).transaction([...stores], mode, { durability });
    } catch (thrown) {
      if (!isInvalidState(thrown)) throw thrown;
      forget();
      return (await database()).transaction([...stores], mode, { durability });
    }
  }

  async function run<Names extends StoreName, Mode extends 'readonly' | 'readwrite', T>(
    stores: readonly Names[],
    mode: Mode,
    durability: Durability,
    work: (transaction: Transaction<Names, Mode>) => Promise<T>,
  ): Promise<T> {
    try {
      const transaction = await begin(stores, mode, durability);
      const working = work(transaction).catch((thrown: unknown) => {
        abort(transaction);
        // An aborted transaction fails its requests with a bare AbortError; why it was aborted, it says itself.
        throw transaction.error ?? thrown;
      });
      const [result] = await Promise.all([working, transaction.done]);
      return result;
    } catch (thrown) {
      throw toStorageError(thrown);
    }
  }

  const first = database();
  try {
    await within('The database', first, OPEN_WAIT_MS);
  } catch (thrown) {
    if (!(thrown instanceof Overdue)) throw thrown;
    closed = true;
    first.then((late) => {
      late.close();
      onLate();
    }, forget);
    throw new AppError('storage-unavailable', { cause: thrown });
  }
  return {
    read: (stores, work) => run(stores, 'readonly', 'relaxed', work),
    write: (stores, durability, work) => run(stores, 'readwrite', durability, work),
    close() {
      closed = true;
      void opened?.then((open) => open.close(), forget);
      forget();
    },
  };
}
