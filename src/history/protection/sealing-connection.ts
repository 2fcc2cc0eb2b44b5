import { AppError } from '../../base/app-error';
import { DEVICE_WAIT_MS, within } from '../../base/deadline';
import type { Connection } from '../storage/connection';
import type { StoreName } from '../storage/database';
import {
  isSealed,
  isSealedStore,
  isSecret,
  openRow,
  type Row,
  type SealedStore,
  sealRow,
} from './sealed-rows';

/** How this page reads and writes; it changes when the passphrase is set, typed or taken away. */
export interface Keyring {
  /** Null where nothing is sealed, or where it is locked. */
  readonly key: CryptoKey | null;
  /** What is written from now on; nothing may be while it is locked. */
  readonly writes: 'plain' | 'sealed' | 'locked';
}

/**
 * The one edge where records are sealed on their way into the database and opened on their way out: whoever works on the
 * connection sees them plain. Cursors give rows as they lie there.
 */
export function sealingConnection(connection: Connection, keyring: () => Keyring): Connection {
  const through = <T extends object>(transaction: T): T =>
    keyring().key === null && keyring().writes === 'plain'
      ? transaction
      : sealingTransaction(transaction, keyring());
  return {
    ...connection,
    read: (stores, work) => connection.read(stores, (transaction) => work(through(transaction))),
    write: (stores, durability, work) =>
      connection.write(stores, durability, (transaction) => work(through(transaction))),
  };
}

type Query = IDBValidKey | IDBKeyRange;

/** A store of rows of any kind. */
export interface RowStore extends RowSource {
  put(row: Row): Promise<unknown>;
  add(row: Row): Promise<unknown>;
  delete(key: IDBValidKey): Promise<void>;
  getKey(key: IDBValidKey): Promise<unknown>;
  getAllKeys(): Promise<readonly IDBValidKey[]>;
  index(name: string): RowSource;
}

interface RowSource {
  get(query: Query): Promise<Row | undefined>;
  getAll(query?: Query | null, count?: number): Promise<readonly Row[]>;
}

/** A store of a transaction, whatever its rows are. */
export function rowStore(transaction: object, name: StoreName): RowStore {
  const { objectStore } = transaction as { readonly objectStore: (store: string) => unknown };
  return Reflect.apply(objectStore, transaction, [name]) as RowStore;
}

function sealingTransaction<T extends object>(transaction: T, keyring: Keyring): T {
  return overriding(transaction, {
    objectStore(name: StoreName) {
      const store = rowStore(transaction, name);
      return isSealedStore(name) ? sealingStore(store, name, keyring) : store;
    },
  });
}

function sealingStore(store: RowStore, name: SealedStore, keyring: Keyring): RowStore {
  const opened = async (rows: readonly Row[]): Promise<readonly Row[]> =>
    rows.some(isSealed)
      ? whileAlive(store, Promise.all(rows.map((row) => openRow(name, row, keyring.key))))
      : rows;
  const sealed = async (row: Row): Promise<Row> => {
    if (keyring.writes === 'plain' || !isSecret(name, row)) return row;
    if (keyring.key === null) throw new AppError('answers-locked');
    return whileAlive(store, sealRow(name, row, keyring.key));
  };
  const reading = (from: RowSource): RowSource => ({
    async get(query) {
      const row = await from.get(query);
      return row && (await opened([row]))[0];
    },
    getAll: async (query, count) => opened(await from.getAll(query, count)),
  });
  return overriding(store, {
    ...reading(store),
    put: async (row: Row) => store.put(await sealed(row)),
    add: async (row: Row) => store.add(await sealed(row)),
    index(of: string) {
      const index = store.index(of);
      return overriding(index, reading(index));
    },
  });
}

/**
 * Waits for what is no request, and keeps the transaction open by asking it something meanwhile: a transaction to which nobody has a
 * request ends. The browser's ciphers can't be asked otherwise, and a read and a write in two transactions would lose what came between.
 */
export async function whileAlive<T>(store: RowStore, work: Promise<T>): Promise<T> {
  let over = false;
  const end = () => {
    over = true;
  };
  const inTime = within('The ciphers', work, DEVICE_WAIT_MS);
  inTime.then(end, end);
  while (!over) await store.getKey(NOWHERE);
  return inTime;
}

/** No row has this key. */
const NOWHERE = -1;

/** The object with some of its methods in place of its own. */
function overriding<T extends object>(target: T, methods: object): T {
  return new Proxy(target, {
    get(_, name) {
      if (name in methods) return Reflect.get(methods, name);
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
