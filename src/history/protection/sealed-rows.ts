import { AppError } from '../../base/app-error';
import { open, seal } from '../../sealing/seal';
import { type StoreName, SYNC_SETUP } from '../storage/database';

/** A row of any store, of which one field may be sealed. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * What is sealed of each store: what was said or typed as an answer, and what sync could fetch it with. The other fields of a row
 * stay as they are, since indexes need them; so do banks, applications, settings, and the summaries, which hold figures alone.
 */
const SEALED_FIELDS = {
  attempts: 'record',
  removed: 'record',
  recordings: 'record',
  chunks: 'bytes',
  corrections: 'record',
  singles: 'record',
  sync: 'value',
} as const satisfies Partial<Record<StoreName, string>>;

export type SealedStore = keyof typeof SEALED_FIELDS;

/** Small ones first: what is read most is sealed soonest. */
export const SEALED_STORES: readonly SealedStore[] = [
  'singles',
  'sync',
  'corrections',
  'attempts',
  'removed',
  'recordings',
  'chunks',
];

/** The secret rows of stores that hold other things as well. */
const SEALED_KEYS: Partial<Record<SealedStore, readonly IDBValidKey[]>> = {
  singles: ['drafts', 'plan'],
  sync: [SYNC_SETUP],
};

const KEY_FIELDS: Readonly<Record<SealedStore, readonly string[]>> = {
  attempts: ['id'],
  removed: ['id'],
  recordings: ['takeId'],
  chunks: ['takeId', 'index'],
  corrections: ['id'],
  singles: ['name'],
  sync: ['key'],
};

/** The version of this form of a row. Its field holds bytes: an IV and what AES-GCM made of the content. */
const FORM = 1;

export function isSealedStore(store: StoreName): store is SealedStore {
  return store in SEALED_FIELDS;
}

export function isSealed(row: Row): boolean {
  return row.sealed !== undefined;
}

/** Seals what is secret of a row, under its store and key: no other row's content opens in its place. */
export async function sealRow(store: SealedStore, row: Row, key: CryptoKey): Promise<Row> {
  if (isSealed(row) || !isSecret(store, row)) return row;
  const field = SEALED_FIELDS[store];
  const sealed = await seal(key, nameOf(store, row), bytesOf(store, row[field]));
  return { ...row, [field]: sealed.buffer, sealed: FORM };
}

/**
 * Opens what `sealRow` sealed. A record that does not open stays as it is: whoever reads it finds it unreadable, and whoever puts it
 * elsewhere keeps it. A piece of sound that does not is thrown as `stored-record-unreadable`, for nobody could tell it from sound.
 */
export async function openRow(store: SealedStore, row: Row, key: CryptoKey | null): Promise<Row> {
  if (!isSealed(row)) return row;
  if (key === null) throw new AppError('answers-locked');
  const field = SEALED_FIELDS[store];
  const content = row[field];
  const opened =
    content instanceof ArrayBuffer ? await open(key, nameOf(store, row), new Uint8Array(content)) : null;
  if (opened === null) {
    if (store === 'chunks') throw unreadable();
    return row;
  }
  const { sealed: _, ...plain } = row;
  return {
    ...plain,
    [field]: store === 'chunks' ? opened.buffer : JSON.parse(new TextDecoder().decode(opened)),
  };
}

/** Whether something of the row is to be sealed: some stores hold other things as well. */
export function isSecret(store: SealedStore, row: Row): boolean {
  const keys = SEALED_KEYS[store];
  const [field = ''] = KEY_FIELDS[store];
  return keys === undefined || keys.some((key) => key === row[field]);
}

function nameOf(store: SealedStore, row: Row): string {
  return JSON.stringify([store, ...KEY_FIELDS[store].map((field) => row[field])]);
}

/** Records are what a backup holds of them: JSON. */
function bytesOf(store: SealedStore, content: unknown): Uint8Array<ArrayBuffer> {
  if (store === 'chunks' && content instanceof ArrayBuffer) return new Uint8Array(content);
  return new TextEncoder().encode(JSON.stringify(content) ?? 'null');
}

function unreadable(): AppError {
  return new AppError('stored-record-unreadable', {
    details: { kind: 'sound', problem: 'it does not open with the key' },
  });
}
