import type { Place } from '../history/sync/places';
import type { Replica } from '../history/sync/replica';
import type { Couch, CouchDocument } from './couch';
import type { KnownDocuments } from './known-documents';
import { digestOf, documentIdOf, sealPiece } from './piece';
import { isTouched, type Touched } from './touched';
import type { Vault } from './vault';

/** Sends what is otherwise here than in the database, and counts it. */
export interface Outgoing {
  /**
   * Looks at what may have changed, and for what is gone. Resolves to whether another device was faster with one of them: its
   * version is to be taken in first.
   */
  send(touched: Touched): Promise<boolean>;
  readonly sent: number;
}

/** They go in lists of so many, or of about so many characters. */
const DOCUMENTS_AT_ONCE = 50;
const CHARACTERS_AT_ONCE = 4_000_000;

/** A record that changed here; undefined for one that was deleted. */
interface Change {
  readonly documentId: string;
  readonly place: Place;
  readonly record: unknown;
  /** The latest revision in the database that is known; null for none. */
  readonly rev: string | null;
}

export function createOutgoing(
  parts: { readonly replica: Replica; readonly couch: Couch; readonly vault: Vault },
  known: KnownDocuments,
): Outgoing {
  const { replica, couch, vault } = parts;
  let sent = 0;

  /** Resolves to how many were overtaken. */
  async function write(changes: readonly Change[], documents: readonly CouchDocument[]): Promise<number> {
    if (documents.length === 0) return 0;
    let overtaken = 0;
    for (const [index, rev] of (await couch.write(documents)).entries()) {
      const change = changes[index];
      if (rev === null || change === undefined) {
        overtaken += 1;
        continue;
      }
      const { documentId, place, record } = change;
      const digest = record === undefined ? null : await digestOf(record);
      await known.remember({
        ...{ documentId, place, rev },
        state: digest === null ? { kind: 'deleted' } : { kind: 'record', digest },
      });
      sent += 1;
    }
    return overtaken;
  }

  async function* changesHere(touched: Touched): AsyncGenerator<Change> {
    const here = new Set<string>();
    for (const place of await replica.places()) {
      if (!touched.has(place.kind)) continue;
      const documentId = await documentIdOf(vault, place);
      here.add(documentId);
      const there = known.get(documentId);
      if (there?.state.kind === 'record' && !isTouched(touched, place)) continue;
      const local = await replica.read(place);
      if (local.kind !== 'here' || there?.state.kind === 'newer') continue;
      const { record } = local;
      if (there?.state.kind === 'record' && there.state.digest === (await digestOf(record))) continue;
      yield { documentId, place, record, rev: there?.rev ?? null };
    }
    for (const { documentId, place, rev, state } of [...known.all()])
      if (state.kind === 'record' && place !== null && touched.has(place.kind) && !here.has(documentId))
        yield { documentId, place, record: undefined, rev };
  }

  return {
    get sent() {
      return sent;
    },
    async send(touched) {
      let overtaken = 0;
      let changes: Change[] = [];
      let documents: CouchDocument[] = [];
      let characters = 0;
      for await (const change of changesHere(touched)) {
        const { documentId, place, record, rev } = change;
        const document = await sealPiece(vault, documentId, place, record);
        changes.push(change);
        documents.push(rev === null ? document : { ...document, _rev: rev });
        characters += JSON.stringify(document).length;
        if (documents.length < DOCUMENTS_AT_ONCE && characters < CHARACTERS_AT_ONCE) continue;
        overtaken += await write(changes, documents);
        [changes, documents, characters] = [[], [], 0];
      }
      return overtaken + (await write(changes, documents)) > 0;
    },
  };
}
