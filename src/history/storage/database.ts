import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { idOfNumber } from '../../bank/question-id';

/**
 * Rows are envelopes: the fields the indexes need, and the versioned `record`, which is unknown until it was read. So
 * a record that can't be read can still be listed by id, exported and removed. Where a passphrase was set, the record (or the
 * sound) lies sealed in its field: see `src/history/protection/sealed-rows.ts`.
 */
export interface HistorySchema extends DBSchema {
  attempts: {
    key: string;
    value: AttemptRow;
    indexes: {
      byTime: [number, string];
      byBank: [string, number, string];
      byQuestion: [string, string, number, string];
    };
  };
  /** What `summaryOf` says of each attempt; one that is missing is made when it is asked for. */
  summaries: { key: string; value: SummaryRow };
  /** Attempts that were removed and may still be brought back. */
  removed: { key: string; value: AttemptRow & { removedAt: number }; indexes: { byRemoval: number } };
  recordings: {
    key: string;
    value: RecordingRow;
    indexes: { byStart: number; byOwed: number; byRemoval: number };
  };
  /** The sound itself, in the order it came from the recorder. */
  chunks: { key: [string, number]; value: ChunkRow };
  banks: { key: string; value: { id: string; record: unknown } };
  profiles: { key: string; value: { id: string; record: unknown } };
  corrections: { key: string; value: CorrectionRow; indexes: { byQuestion: [string, string, number] } };
  /** Records there is only one of: the settings, the open bank, the interrupted interview, the drafts. */
  singles: { key: SingleName; value: SingleRow };
  /** How sync is set up, and what is known of the database. No backup holds it: a password is in it. */
  sync: { key: string; value: { key: string; value: unknown } };
  /** How what was said is locked with a passphrase: one row, none where it isn't. No backup holds it. */
  protection: { key: string; value: { name: string; record: unknown } };
}

export interface AttemptRow {
  readonly id: string;
  readonly bankId: string;
  /** Its id. */
  readonly question: string;
  readonly createdAt: number;
  readonly takeIds: readonly string[];
  readonly record: unknown;
}

export interface SummaryRow {
  readonly id: string;
  readonly version: number;
  readonly summary: unknown;
}

export interface RecordingRow {
  readonly takeId: string;
  readonly startedAt: number;
  /** The start again, as long as no attempt holds the take: a sparse index of what is to be recovered. */
  readonly owedSince?: number;
  /** When it was discarded (epoch ms); it may still be brought back. */
  readonly removedAt?: number;
  readonly record: unknown;
}

/** Whether an attempt holds the take: it waits for no transcript and was not discarded. */
export function isSettled({ owedSince, removedAt }: RecordingRow): boolean {
  return owedSince === undefined && removedAt === undefined;
}

/** ArrayBuffer with its type, never Blob: WebKit fails to store some (https://github.com/dexie/Dexie.js/issues/1919). */
export interface ChunkRow {
  readonly takeId: string;
  readonly index: number;
  readonly mimeType: string;
  readonly bytes: ArrayBuffer;
}

interface CorrectionRow {
  readonly id: string;
  readonly bankId: string;
  /** Its id. */
  readonly question: string;
  readonly at: number;
  readonly record: unknown;
}

type SingleName = 'settings' | 'active-bank' | 'plan' | 'drafts';
export interface SingleRow {
  readonly name: SingleName;
  readonly record: unknown;
}

/** The row of the sync store that is there where sync is on. */
export const SYNC_SETUP = 'setup';

export type StoreName = StoreNames<HistorySchema>;
export type Database = IDBPDatabase<HistorySchema>;

/** One step of the schema. A step that was released is never edited: the next change is a new step. */
export type Migration = (
  database: Database,
  transaction: IDBPTransaction<HistorySchema, StoreName[], 'versionchange'>,
) => void | Promise<void>;

/** `MIGRATIONS[n]` leads from schema n to n + 1. */
export const MIGRATIONS: readonly Migration[] = [
  createStores,
  dropSchedule,
  findDiscardedTakes,
  nameQuestions,
  createProfiles,
  createSummaries,
  createSync,
  createProtection,
];

function createStores(database: Database): void {
  const attempts = database.createObjectStore('attempts', { keyPath: 'id' });
  // The id ends every key, so that paging has an exact place to go on from when two attempts share a millisecond.
  attempts.createIndex('byTime', ['createdAt', 'id']);
  attempts.createIndex('byBank', ['bankId', 'createdAt', 'id']);
  attempts.createIndex('byQuestion', ['bankId', 'question', 'createdAt', 'id']);
  database.createObjectStore('removed', { keyPath: 'id' }).createIndex('byRemoval', 'removedAt');
  const recordings = database.createObjectStore('recordings', { keyPath: 'takeId' });
  recordings.createIndex('byStart', 'startedAt');
  recordings.createIndex('byOwed', 'owedSince');
  database.createObjectStore('chunks', { keyPath: ['takeId', 'index'] });
  database.createObjectStore('banks', { keyPath: 'id' });
  const corrections = database.createObjectStore('corrections', { keyPath: 'id' });
  corrections.createIndex('byQuestion', ['bankId', 'question', 'at']);
  untyped(database).createObjectStore('schedule', { keyPath: ['bankId', 'question'] });
  database.createObjectStore('singles', { keyPath: 'name' });
}

/** What is due when follows from the attempts. */
function dropSchedule(database: Database): void {
  untyped(database).deleteObjectStore('schedule');
}

function findDiscardedTakes(...[, transaction]: Parameters<Migration>): void {
  transaction.objectStore('recordings').createIndex('byRemoval', 'removedAt');
}

/** Questions have ids. The envelopes change here; the records inside are converted when they are read. */
async function nameQuestions(...[, transaction]: Parameters<Migration>): Promise<void> {
  for (const store of ['attempts', 'removed', 'corrections'] as const) {
    let cursor = await transaction.objectStore(store).openCursor();
    while (cursor) {
      const row: { readonly question: unknown } = cursor.value;
      if (typeof row.question === 'number')
        await cursor.update({ ...cursor.value, question: idOfNumber(row.question) });
      cursor = await cursor.continue();
    }
  }
}

function createProfiles(database: Database): void {
  database.createObjectStore('profiles', { keyPath: 'id' });
}

/** Empty at first: thousands of attempts would keep the database from opening in time. */
function createSummaries(database: Database): void {
  database.createObjectStore('summaries', { keyPath: 'id' });
}

function createSync(database: Database): void {
  database.createObjectStore('sync', { keyPath: 'key' });
}

function createProtection(database: Database): void {
  database.createObjectStore('protection', { keyPath: 'name' });
}

/** For stores that the newest schema knows no more. */
function untyped(database: Database): IDBPDatabase {
  return database as unknown as IDBPDatabase;
}

/** What may happen while the database is opened, and while it is open. */
export interface DatabaseEvents {
  /** There was none under this name. */
  readonly onMade: () => void;
  /** The browser dropped the connection, or somebody deletes the database. */
  readonly onLost: () => void;
  /** Another tab has a newer schema: the connection is closed once this resolves. */
  readonly onNewer: () => Promise<void>;
}

/** Opens the database at the schema that `migrations` lead to, running those an older one lacks. */
export async function openDatabase(
  name: string,
  migrations: readonly Migration[],
  { onMade, onLost, onNewer }: DatabaseEvents,
): Promise<Database> {
  let failure: unknown;
  try {
    const database = await openDB<HistorySchema>(name, migrations.length, {
      upgrade(upgraded, from, _to, transaction) {
        if (from === 0) onMade();
        const steps = (async () => {
          for (const migrate of migrations.slice(from)) await migrate(upgraded, transaction);
        })();
        // idb does not wait for the steps: one that fails must undo the upgrade itself, or half of it is committed.
        Promise.all([steps, transaction.done]).catch((thrown) => {
          failure ??= thrown;
          abort(transaction);
        });
      },
      blocking(_, newVersion) {
        const spared = newVersion === null ? onLost() : onNewer(); // null: somebody deletes all of it
        void Promise.resolve(spared).then(() => database.close());
      },
      terminated: onLost,
    });
    return database;
  } catch (thrown) {
    throw failure ?? thrown;
  }
}

/** Undoes a transaction, unless it ended by itself. */
export function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch (thrown) {
    if (!isInvalidState(thrown)) throw thrown;
  }
}

export function isInvalidState(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'InvalidStateError';
}
