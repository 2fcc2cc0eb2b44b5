import type { IDBPTransaction } from 'idb';
import { AppError, toAppError } from '../../base/app-error';
import { DEVICE_WAIT_MS, Overdue, whileHeard, within } from '../../base/deadline';
import {
  abort,
  type Database,
  type DatabaseEvents,
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
 * Rejects with `storage-full` or `storage-unavailable`; a write then changed nothing. Rejects with `storage-silent` when the
 * database says nothing for long; a write that was on its way to the disk by then may still happen.
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

/** Some profiles never answer `indexedDB.open`, or open and answer nothing; a page that waits for them stays white for ever. */
const OPEN_WAIT_MS = 4_000;

/** What the caller may want to know, and to say. */
export interface ConnectionEvents {
  /** The database opened after the caller was told that there is none. */
  readonly onLate?: () => void;
  /** The browser deleted the database while it was in use, and an empty one is in its place. */
  readonly onEmptied?: () => void;
  /** Another tab brought a newer schema: from now on there is none for this one. */
  readonly onOutdated?: () => void;
  /** Resolves when the connection can be spared for another tab that brings a newer schema. */
  readonly untilSpared?: () => Promise<void>;
}

/** Opens the database at once, so that the caller learns whether there is storage at all. */
export async function connect(
  name: string,
  migrations: readonly Migration[],
  { onLate, onEmptied, onOutdated, untilSpared }: ConnectionEvents = {},
): Promise<Connection> {
  let opened: Promise<Database> | null = null;
  let everOpened = false;
  let closed = false;
  const events: DatabaseEvents = {
    onMade() {
      if (everOpened) onEmptied?.();
    },
    onLost: () => forget(),
    async onNewer() {
      await untilSpared?.();
      forget();
      if (!closed) onOutdated?.();
    },
  };
  const database = async (): Promise<Database> => {
    if (closed) throw new AppError('storage-unavailable');
    const opening = opened ?? openAnswering(name, migrations, events);
    opened = opening;
    try {
      const open = await within('The database', opening, OPEN_WAIT_MS);
      everOpened = true;
      return open;
    } catch (thrown) {
      forget();
      if (thrown instanceof Overdue) opening.then(endLate, forget);
      throw toStorageError(thrown, 'storage-unavailable');
    }
  };
  const forget = (): void => {
    opened = null;
  };
  const endLate = (late: Database): void => {
    late.close();
    if (!everOpened) onLate?.();
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
      const [result] = await answered(transaction, Promise.all([working, transaction.done]));
      return result;
    } catch (thrown) {
      throw toStorageError(thrown);
    }
  }

  try {
    await database();
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code !== 'storage-silent') throw error;
    closed = true;
    throw new AppError('storage-unavailable', { cause: error });
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

/** Opens the database and asks it something: some open and then never answer. */
async function openAnswering(...opening: Parameters<typeof openDatabase>): Promise<Database> {
  const database = await openDatabase(...opening);
  await database.getKey('singles', 'settings');
  return database;
}

/**
 * Waits for a transaction as long as the database answers anything in this tab: a long transaction is in the way of others. Whoever
 * comes after a silence gets a new connection, which may be answered.
 */
async function answered<T>(
  transaction: Pick<Transaction<StoreName, 'readonly'>, 'db' | 'abort'>,
  promised: Promise<T>,
): Promise<T> {
  const { db } = transaction;
  try {
    return await whileHeard('The database', promised, DEVICE_WAIT_MS, (heard) => {
      db.addEventListener('success', heard, { capture: true }); // which does not bubble
      return () => db.removeEventListener('success', heard, { capture: true });
    });
  } catch (thrown) {
    if (thrown instanceof Overdue) {
      abort(transaction);
      db.close();
    }
    throw thrown;
  }
}
