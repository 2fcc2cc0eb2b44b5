import { z } from 'zod';
import type { Connection } from '../storage/connection';
import { SYNC_SETUP as SETUP } from '../storage/database';
import { type Place, TRAVELLING } from './places';

/** How sync was set up on this device. It goes into no backup: the password is in it. */
export interface SyncSetup {
  /** Of the database, without a slash at the end. */
  readonly address: string;
  readonly user: string;
  readonly password: string;
  /** Of the database, as it was when this device was set up. */
  readonly salt: string;
  /** What the passphrase gave, in base64; the passphrase itself is kept nowhere. */
  readonly secret: string;
}

/** What this device knows of one document in the database. */
export interface Known {
  readonly documentId: string;
  /** Null for one that can't be read. */
  readonly place: Place | null;
  readonly rev: string;
  readonly state: KnownState;
}

type KnownState =
  /** `digest` is of the record there. */
  | { readonly kind: 'record'; readonly digest: string }
  | { readonly kind: 'deleted' }
  /** It was not sealed by this passphrase. What is here may take its place. */
  | { readonly kind: 'damaged' }
  /** A newer version of the app wrote it; it stays as it is. */
  | { readonly kind: 'newer' };

/** What this device keeps about sync. */
export interface SyncStore {
  /** Null where sync is off. */
  setup(): Promise<SyncSetup | null>;
  /** Sync is on from now on; what was known of a database before is forgotten. */
  begin(setup: SyncSetup): Promise<void>;
  /** Sync is off from now on. What is stored here, and in the database, stays. */
  end(): Promise<void>;
  known(): Promise<readonly Known[]>;
  /** Remembers documents, and where the list of changes ended. */
  remember(known: readonly Known[], since?: string | number): Promise<void>;
  forget(documentIds: readonly string[]): Promise<void>;
  /** Where the list of changes ended; null before the first. */
  since(): Promise<string | number | null>;
  /** Notes what was changed on two devices and is kept twice, by its title, until the user has seen it. */
  noteTwice(title: string): Promise<void>;
  twice(): Promise<readonly string[]>;
  forgetTwice(): Promise<void>;
}

const SINCE = 'since';
const TWICE = 'twice';
const KNOWN = 'known/';
const ALL_KNOWN = IDBKeyRange.bound(KNOWN, `${KNOWN}\uffff`);

const setupSchema = z.object({
  version: z.literal(2),
  address: z.url(),
  user: z.string(),
  password: z.string(),
  salt: z.string(),
  secret: z.base64(),
});

const knownSchema = z.object({
  documentId: z.string(),
  place: z.object({ kind: z.enum(TRAVELLING), id: z.string() }).nullable(),
  rev: z.string(),
  state: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('record'), digest: z.string() }),
    z.object({ kind: z.enum(['deleted', 'damaged', 'newer']) }),
  ]),
});

const twiceSchema = z.array(z.string()).catch([]);
const sinceSchema = z.union([z.string(), z.number()]);

export function openSyncStore(connection: Connection): SyncStore {
  const value = async (key: string): Promise<unknown> => {
    const row = await connection.read(['sync'], (transaction) => transaction.objectStore('sync').get(key));
    return row?.value;
  };

  return {
    async setup() {
      const setup = setupSchema.safeParse(await value(SETUP));
      return setup.success ? setup.data : null;
    },
    begin: (setup) =>
      connection.write(['sync'], 'strict', async (transaction) => {
        const store = transaction.objectStore('sync');
        await store.clear();
        await store.put({ key: SETUP, value: { version: 2, ...setup } });
      }),
    end: () => connection.write(['sync'], 'strict', (transaction) => transaction.objectStore('sync').clear()),
    async known() {
      const rows = await connection.read(['sync'], (transaction) =>
        transaction.objectStore('sync').getAll(ALL_KNOWN),
      );
      return rows.flatMap((row) => knownSchema.safeParse(row.value).data ?? []); // what is not known is asked for again
    },
    remember: (known, since) =>
      connection.write(['sync'], 'relaxed', async (transaction) => {
        const store = transaction.objectStore('sync');
        if ((await store.getKey(SETUP)) === undefined) return; // it was ended meanwhile
        for (const one of known) await store.put({ key: KNOWN + one.documentId, value: one });
        if (since !== undefined) await store.put({ key: SINCE, value: since });
      }),
    forget: (documentIds) =>
      connection.write(['sync'], 'relaxed', async (transaction) => {
        for (const id of documentIds) await transaction.objectStore('sync').delete(KNOWN + id);
      }),
    async since() {
      return sinceSchema.safeParse(await value(SINCE)).data ?? null;
    },
    twice: async () => twiceSchema.parse(await value(TWICE)),
    noteTwice: (title) =>
      connection.write(['sync'], 'relaxed', async (transaction) => {
        const store = transaction.objectStore('sync');
        const before = twiceSchema.parse((await store.get(TWICE))?.value);
        await store.put({ key: TWICE, value: [...before, title] });
      }),
    forgetTwice: () =>
      connection.write(['sync'], 'relaxed', (transaction) => transaction.objectStore('sync').delete(TWICE)),
  };
}
