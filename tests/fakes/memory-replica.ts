import { canonicalJson } from '../../src/base/canonical-json';
import type { Place } from '../../src/history/sync/places';
import { readersOf } from '../../src/history/sync/readers';
import { reconcile } from '../../src/history/sync/reconcile';
import type { Replica } from '../../src/history/sync/replica';
import type { Known, SyncSetup, SyncStore } from '../../src/history/sync/sync-store';

/** What lies on one device, without a database. */
export interface MemoryReplica extends Replica {
  readonly records: Map<string, unknown>;
  put(place: Place, record: unknown): void;
  delete(place: Place): void;
  get(place: Place): unknown;
}

const keyOf = ({ kind, id }: Place) => `${kind}/${id}`;

/** The rules of the real one over a map: what is read, accepted and reconciled is the product's. */
export function memoryReplica(): MemoryReplica {
  const records = new Map<string, unknown>();
  const readers = readersOf((mock) => mock);
  const placeOf = (key: string): Place => {
    const [kind = '', ...id] = key.split('/');
    return { kind: kind as Place['kind'], id: id.join('/') };
  };
  return {
    records,
    store: memoryStore(),
    put: (place, record) => void records.set(keyOf(place), record),
    delete: (place) => void records.delete(keyOf(place)),
    get: (place) => records.get(keyOf(place)),
    places: async () => [...records.keys()].map(placeOf),
    async read(place) {
      const record = records.get(keyOf(place));
      return record === undefined ? { kind: 'absent' } : { kind: 'here', record };
    },
    async replace(place, before, after) {
      if (canonicalJson(records.get(keyOf(place))) !== canonicalJson(before)) return false;
      if (after === undefined) records.delete(keyOf(place));
      else records.set(keyOf(place), after);
      return true;
    },
    accept({ kind, id }, record) {
      try {
        return readers[kind](id, record);
      } catch {
        return null;
      }
    },
    reconcile,
    copySound: async () => {},
    announce: () => {},
  };
}

function memoryStore(): SyncStore {
  const known = new Map<string, Known>();
  let since: string | number | null = null;
  const twice: string[] = [];
  let setup: SyncSetup | null = null;
  return {
    setup: async () => setup,
    begin: async (begun) => {
      setup = begun;
    },
    end: async () => {
      setup = null;
      known.clear();
      since = null;
    },
    known: async () => [...known.values()],
    async remember(learnt, next) {
      for (const one of learnt) known.set(one.documentId, one);
      if (next !== undefined) since = next;
    },
    async forget(ids) {
      for (const id of ids) known.delete(id);
    },
    since: async () => since,
    twice: async () => [...twice],
    noteTwice: async (title) => void twice.push(title),
    forgetTwice: async () => void twice.splice(0),
  };
}
