import type { Replica } from '../history/sync/replica';
import type { Known } from '../history/sync/sync-store';
import type { Couch, CouchDocument } from './couch';
import { createIncoming, type Incoming } from './incoming';
import { type KnownDocuments, loadKnown } from './known-documents';
import { createOutgoing } from './outgoing';
import { syncError } from './sync-problem';
import { bothTouched, type Touched } from './touched';
import type { Vault } from './vault';

/** What one sync did. */
export interface SyncReport {
  /** Records that came from other devices, or were deleted there. */
  readonly received: number;
  readonly sent: number;
  /** Documents that only a newer version of the app can read. */
  readonly newer: number;
  /** Documents that were not sealed with this passphrase. */
  readonly damaged: number;
}

export interface ReplicationParts {
  readonly replica: Replica;
  readonly couch: Couch;
  readonly vault: Vault;
}

/** What to look at besides the changes of the database. */
export interface ReplicationScope {
  /** What may have changed here since the last time. */
  readonly touched: Touched;
  /** Whether to read again what only a newer version could: this may be that version. */
  readonly newerAgain: boolean;
}

/** Documents come in lists of so many; an answer of two minutes has about 60 kB. */
const DOCUMENTS_AT_ONCE = 50;
/** So often in a row another device may write what this one is about to. */
const MOST_ROUNDS = 5;

/**
 * Brings device and database to the same: what changed there comes here, what changed here goes there, again where another
 * device was faster. Rejects with `sync-failed`, `cancelled` or `storage-*`; what was done until then stays done, and the next
 * time goes on.
 */
export async function replicate(parts: ReplicationParts, scope: ReplicationScope): Promise<SyncReport> {
  const known = await loadKnown(parts.replica.store);
  const incoming = createIncoming(parts);
  const outgoing = createOutgoing(parts, known);
  if (scope.newerAgain) await readNewerAgain(parts, known, incoming);
  for (let round = 1, overtaken = true; overtaken; round++) {
    if (round > MOST_ROUNDS) throw syncError('server'); // it refuses for a reason that it does not show
    await pull(parts, known, incoming);
    overtaken = await outgoing.send(bothTouched(scope.touched, incoming.written));
  }
  const count = (kind: Known['state']['kind']) =>
    [...known.all()].filter(({ state }) => state.kind === kind).length;
  return {
    received: incoming.received,
    sent: outgoing.sent,
    newer: count('newer'),
    damaged: count('damaged'),
  };
}

async function pull(
  { replica, couch }: ReplicationParts,
  known: KnownDocuments,
  incoming: Incoming,
): Promise<void> {
  let since = (await replica.store.since()) ?? 0;
  let announced = 0;
  try {
    for (let lists = 1; ; lists += 1) {
      const { documents, since: next } = await couch.changes(since, DOCUMENTS_AT_ONCE);
      await takeAll(known, incoming, documents);
      await replica.store.remember([], next);
      since = next;
      if (documents.length < DOCUMENTS_AT_ONCE) return;
      if (lists < announced * 2) continue;
      // Screens read the whole history again each time: of thousands of answers so often only as they double.
      replica.announce(incoming.unannounced());
      announced = lists;
    }
  } finally {
    replica.announce(incoming.unannounced());
  }
}

async function readNewerAgain(
  { replica, couch }: ReplicationParts,
  known: KnownDocuments,
  incoming: Incoming,
): Promise<void> {
  const newer = [...known.all()].filter(({ state }) => state.kind === 'newer');
  try {
    for (const { documentId } of newer) {
      const document = await couch.read(documentId);
      await known.forget(documentId);
      if (document) await takeAll(known, incoming, [document]);
    }
  } finally {
    replica.announce(incoming.unannounced());
  }
}

async function takeAll(
  known: KnownDocuments,
  incoming: Incoming,
  documents: readonly CouchDocument[],
): Promise<void> {
  for (const document of documents) {
    const learnt = await incoming.take(document, known.get(document._id));
    if (learnt === 'forgotten') await known.forget(document._id);
    else if (learnt) await known.remember(learnt);
  }
}
