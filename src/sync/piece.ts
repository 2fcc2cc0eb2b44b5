import { z } from 'zod';
import { fromBase64, toBase64 } from '../base/base64';
import { canonicalJson } from '../base/canonical-json';
import { sha256Of } from '../base/sha256';
import { type Place, TRAVELLING } from '../history/sync/places';
import type { CouchDocument } from './couch';
import type { Vault } from './vault';

/** What one document of the database says. */
export type Piece =
  | { readonly kind: 'record'; readonly place: Place; readonly record: unknown }
  /** The user deleted it. It is sealed as records are, so that nobody else can say so. */
  | { readonly kind: 'deleted'; readonly place: Place }
  /** Not sealed with this passphrase, or changed since. */
  | { readonly kind: 'damaged' }
  /** Sealed with this passphrase by a version of the app that writes it in another way. */
  | { readonly kind: 'newer' };

const contentSchema = z.object({
  kind: z.enum(TRAVELLING),
  id: z.string().min(1),
  deleted: z.boolean(),
  record: z.unknown().optional(),
});

/** The document of a record; the same place has the same on every device. */
export function documentIdOf(vault: Vault, { kind, id }: Place): Promise<string> {
  return vault.nameOf(`${kind}/${id}`);
}

/** Undefined for a record stands for one that was deleted. */
export async function sealPiece(
  vault: Vault,
  documentId: string,
  place: Place,
  record: unknown,
): Promise<CouchDocument> {
  const content = { ...place, deleted: record === undefined, record };
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  return { _id: documentId, sealed: toBase64(await vault.seal(documentId, bytes)) };
}

export async function openPiece(vault: Vault, document: CouchDocument): Promise<Piece> {
  const { _id: documentId, sealed } = document;
  const bytes = typeof sealed === 'string' ? fromBase64(sealed) : null;
  const content = bytes && (await vault.open(documentId, bytes));
  if (!content) return { kind: 'damaged' };
  const said = contentSchema.safeParse(parsed(new TextDecoder().decode(content)));
  if (!said.success) return { kind: 'newer' };
  const { kind, id, deleted, record } = said.data;
  const place = { kind, id };
  return deleted ? { kind: 'deleted', place } : { kind: 'record', place, record };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // sealed by us, in a way of another version
  }
}

/** Equal records have equal digests. */
export async function digestOf(record: unknown): Promise<string> {
  const digest = await sha256Of(new TextEncoder().encode(canonicalJson(record)));
  return digest ?? canonicalJson(record); // a page that is not served securely has no sync
}
