import { z } from 'zod';
import { fromBase64, toBase64 } from '../base/base64';
import { ITERATIONS, passphraseBits, SALT_BYTES } from '../sealing/passphrase-bits';
import type { Couch } from './couch';
import { syncError } from './sync-problem';
import { deriveKeys, keysOf, openVault, type VaultKeys } from './vault';

/** The one document that is no secret: how the keys come from the passphrase, and what tells that it is the right one. */
const HEAD_ID = 'viva-voce';
const FORMAT = 'viva-voce-sync';
const VERSION = 1;

/** Sealed in the head; nothing but the right passphrase opens it. */
const CHECK = new TextEncoder().encode(FORMAT);

/** A server that asks for fewer rounds than we take would make guessing cheap; one that asks for far more, this device hang. */
const MOST_ITERATIONS = 10 * ITERATIONS;

const anyHead = z.looseObject({ format: z.literal(FORMAT), version: z.int().positive() });
const headSchema = z.object({
  keys: z.literal('PBKDF2-SHA-256, HKDF-SHA-256, AES-256-GCM, HMAC-SHA-256'),
  iterations: z.int().min(ITERATIONS).max(MOST_ITERATIONS),
  salt: z.string(),
  check: z.string(),
});

type Head = z.infer<typeof headSchema>;

/** A database that opened with the passphrase. */
export interface OpenedDatabase {
  /** What the passphrase gave, in base64; `keysOfSecret` makes the keys of it. */
  readonly secret: string;
  /** It tells this database from one that was made anew in its place. */
  readonly salt: string;
}

/**
 * Opens the database with the passphrase; one that is new or empty is begun with it. Nothing is written where it is the wrong
 * one. Rejects with `sync-failed`.
 */
export async function openDatabase(couch: Couch, passphrase: string): Promise<OpenedDatabase> {
  const count = await couch.count();
  if (count === null) await couch.create();
  const head = await readHead(couch);
  if (head !== null) return openedBy(head, passphrase);
  if (count !== null && count > 0) throw syncError('foreign-database');
  await begin(couch, passphrase);
  const begun = await readHead(couch); // another device may have begun it at the same moment
  if (begun === null) throw syncError('no-couchdb');
  return openedBy(begun, passphrase);
}

/** The keys of a database that was opened before. */
export async function keysOfSecret(secret: string): Promise<VaultKeys> {
  const bits = fromBase64(secret);
  if (bits === null) throw syncError('wrong-passphrase');
  return keysOf(bits);
}

/** Rejects with `other-database` when the database is not the one that had this salt. */
export async function expectSame(couch: Couch, salt: string): Promise<void> {
  if ((await readHead(couch))?.salt !== salt) throw syncError('other-database');
}

async function readHead(couch: Couch): Promise<Head | null> {
  const stored = await couch.read(HEAD_ID);
  if (stored === null) return null;
  const any = anyHead.safeParse(stored);
  if (any.success && any.data.version > VERSION) throw syncError('newer-database');
  const head = headSchema.safeParse(stored);
  if (!any.success || !head.success) throw syncError('foreign-database', head.error);
  return head.data;
}

async function openedBy({ salt, iterations, check }: Head, passphrase: string): Promise<OpenedDatabase> {
  const [saltBytes, sealed] = [fromBase64(salt), fromBase64(check)];
  if (saltBytes?.length !== SALT_BYTES || sealed === null) throw syncError('foreign-database');
  const bits = await passphraseBits(passphrase, saltBytes, iterations);
  if ((await openVault(await keysOf(bits)).open(HEAD_ID, sealed)) === null)
    throw syncError('wrong-passphrase');
  return { secret: toBase64(bits), salt };
}

async function begin(couch: Couch, passphrase: string): Promise<void> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const keys = await deriveKeys(passphrase, salt, ITERATIONS);
  const head = {
    keys: 'PBKDF2-SHA-256, HKDF-SHA-256, AES-256-GCM, HMAC-SHA-256',
    iterations: ITERATIONS,
    salt: toBase64(salt),
    check: toBase64(await openVault(keys).seal(HEAD_ID, CHECK)),
  } satisfies Head;
  await couch.write([{ _id: HEAD_ID, format: FORMAT, version: VERSION, ...head }]);
}
