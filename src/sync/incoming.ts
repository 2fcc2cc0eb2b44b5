import type { Place, TravellingKind } from '../history/sync/places';
import type { LocalRecord, Replica } from '../history/sync/replica';
import type { Known } from '../history/sync/sync-store';
import type { Couch, CouchDocument } from './couch';
import { digestOf, documentIdOf, openPiece, type Piece } from './piece';
import { NOTHING_TOUCHED, type Touched, withTouched } from './touched';
import type { Vault } from './vault';

/** Takes documents of the database in, and counts what came of it. */
export interface Incoming {
  /** Resolves to what is known of the document from now on; null where nothing new was learnt. */
  take(document: CouchDocument, before: Known | null): Promise<Known | 'forgotten' | null>;
  readonly received: number;
  /** What was written here. */
  readonly written: Touched;
  /** The kinds of it since the last call. */
  unannounced(): ReadonlySet<TravellingKind>;
}

export function createIncoming(parts: {
  readonly replica: Replica;
  readonly couch: Couch;
  readonly vault: Vault;
}): Incoming {
  const { replica, couch, vault } = parts;
  let written = NOTHING_TOUCHED;
  let unannounced = new Set<TravellingKind>();
  let received = 0;

  async function replace(place: Place, before: unknown, after: unknown): Promise<boolean> {
    const done = await replica.replace(place, before, after);
    if (done) {
      written = withTouched(written, place.kind, place.id);
      unannounced.add(place.kind);
    }
    return done;
  }

  /** Does it again where the user, or another tab, changed the record in between. */
  async function onWhatIsHere(place: Place, write: (local: LocalRecord) => Promise<boolean>): Promise<void> {
    while (!(await write(await replica.read(place))));
  }

  /** Puts two versions into one or two places. Resolves to false where the one here is another by now. */
  async function bringTogether(
    place: Place,
    { mine, theirs, here }: { readonly mine: unknown; readonly theirs: unknown; readonly here: unknown },
  ): Promise<boolean> {
    const mark = (await digestOf(mine)).slice(0, 8);
    const result = replica.reconcile(place, mine, theirs, mark);
    if (result.kind === 'both') {
      const { other } = result;
      await replica.copySound(other.takes);
      if (await replace(other.place, undefined, other.record)) await replica.store.noteTwice(other.title);
    }
    return replace(place, here, result.record);
  }

  function takeRecord(place: Place, theirs: unknown, digest: string, before: Known | null): Promise<void> {
    const base = before?.state.kind === 'record' ? before.state.digest : null;
    return onWhatIsHere(place, async (local) => {
      if (local.kind === 'unreadable') return true;
      if (local.kind === 'absent') {
        if (base !== null) return true; // deleted here: that wins, and is sent
        const done = await replace(place, undefined, theirs);
        if (done) received += 1;
        return done;
      }
      const mine = local.record;
      const ours = await digestOf(mine);
      if (ours === digest || base === digest) return true; // the same; or only this device changed it
      const done =
        ours === base
          ? await replace(place, mine, theirs)
          : await bringTogether(place, { mine, theirs, here: mine });
      if (done) received += 1;
      return done;
    });
  }

  function takeDeletion(place: Place, before: Known | null): Promise<void> {
    return onWhatIsHere(place, async (local) => {
      // What this device never saw there is not what was deleted there: it was brought back, or came from a backup.
      if (local.kind !== 'here' || before?.state.kind !== 'record') return true;
      const done = await replace(place, local.record, undefined);
      if (done) received += 1;
      return done;
    });
  }

  /** Servers that copy a database to each other may hold two latest versions; the one that CouchDB shows no more is kept, too. */
  async function takeOtherLeaves({ _id, _conflicts = [] }: CouchDocument): Promise<void> {
    for (const rev of _conflicts) {
      const document = await couch.read(_id, rev);
      if (!document) continue;
      const piece = await openPlaced(document);
      if (piece.kind === 'newer') continue;
      if (piece.kind === 'record')
        await onWhatIsHere(piece.place, async (local) => {
          if (local.kind !== 'here') return true;
          if ((await digestOf(local.record)) === (await digestOf(piece.record))) return true;
          return bringTogether(piece.place, {
            mine: piece.record,
            theirs: local.record,
            here: local.record,
          });
        });
      await couch.write([{ _id, _rev: rev, _deleted: true }]);
    }
  }

  /** A piece whose record is checked, and lies where it belongs. */
  async function openPlaced(document: CouchDocument): Promise<Piece> {
    const piece = await openPiece(vault, document);
    if (piece.kind !== 'record' && piece.kind !== 'deleted') return piece;
    if ((await documentIdOf(vault, piece.place)) !== document._id) return { kind: 'damaged' };
    if (piece.kind === 'deleted') return piece;
    const record = replica.accept(piece.place, piece.record);
    return record === null ? { kind: 'newer' } : { ...piece, record };
  }

  async function take(document: CouchDocument, before: Known | null): Promise<Known | 'forgotten' | null> {
    const { _id: documentId, _rev: rev, _deleted: erased } = document;
    if (rev === undefined) return null;
    if (erased) return before && 'forgotten'; // not by us: what is here is sent again
    if (before === null && typeof document.sealed !== 'string') return null; // the head, sound, or somebody else's
    let learnt: Known | null = null;
    if (before?.rev !== rev) {
      const piece = await openPlaced(document);
      const known = { documentId, rev };
      if (piece.kind === 'record') {
        const digest = await digestOf(piece.record);
        await takeRecord(piece.place, piece.record, digest, before);
        learnt = { ...known, place: piece.place, state: { kind: 'record', digest } };
      } else if (piece.kind === 'deleted') {
        await takeDeletion(piece.place, before);
        learnt = { ...known, place: piece.place, state: { kind: 'deleted' } };
      } else {
        learnt = { ...known, place: before?.place ?? null, state: { kind: piece.kind } };
      }
    }
    await takeOtherLeaves(document);
    return learnt;
  }

  return {
    take,
    get written() {
      return written;
    },
    get received() {
      return received;
    },
    unannounced() {
      const kinds = unannounced;
      unannounced = new Set();
      return kinds;
    },
  };
}
