import { AppError } from '../../base/app-error';
import { chunksOf } from '../recordings';
import type { Changes } from '../storage/changes';
import type { Connection } from '../storage/connection';
import { attemptKeeper, correctionKeeper, type Keeper, plainKeeper } from './keepers';
import { type Place, SUBJECTS, TRAVELLING, type TravellingKind } from './places';
import { readersOf } from './readers';
import { reconcile } from './reconcile';
import { datesKeeper, mockKeeper } from './single-keepers';
import { openSyncStore, type SyncStore } from './sync-store';

/** What lies on this device, as another device may have it too. */
export interface Replica {
  readonly store: SyncStore;
  /** Every record that travels, readable or not. */
  places(): Promise<readonly Place[]>;
  read(place: Place): Promise<LocalRecord>;
  /** Puts a record in the place of another; undefined stands for none. Resolves to false where another is there by now. */
  replace(place: Place, before: unknown, after: unknown): Promise<boolean>;
  /** What came from another device as the newest version, checked; null for what this version of the app can't read. */
  accept(place: Place, record: unknown): unknown;
  readonly reconcile: typeof reconcile;
  /** Gives the sound of takes to the takes of another version as well. */
  copySound(takes: ReadonlyMap<string, string>): Promise<void>;
  /** Tells the screens of this tab and of others what was replaced. */
  announce(kinds: ReadonlySet<TravellingKind>): void;
}

export type LocalRecord =
  | { readonly kind: 'here'; readonly record: unknown }
  | { readonly kind: 'absent' }
  /** It stays as it is. */
  | { readonly kind: 'unreadable' };

export function openReplica(
  connection: Connection,
  changes: Changes,
  parts: { readonly readMock: (stored: unknown) => unknown; readonly now: () => number },
): Replica {
  const readers = readersOf(parts.readMock);
  const keepers: Readonly<Record<TravellingKind, Keeper>> = {
    attempt: attemptKeeper(connection, readers.attempt, parts.now),
    bank: plainKeeper(connection, 'banks', readers.bank),
    correction: correctionKeeper(connection, readers.correction),
    profile: plainKeeper(connection, 'profiles', readers.profile),
    mock: mockKeeper(connection, readers.mock),
    dates: datesKeeper(connection),
  };

  return {
    store: openSyncStore(connection),
    async places() {
      const places: Place[] = [];
      for (const kind of TRAVELLING) places.push(...(await keepers[kind].ids()).map((id) => ({ kind, id })));
      return places;
    },
    async read({ kind, id }) {
      try {
        const record = await keepers[kind].read(id);
        return record === undefined ? { kind: 'absent' } : { kind: 'here', record };
      } catch (thrown) {
        if (!isUnreadable(thrown)) throw thrown;
        return { kind: 'unreadable' };
      }
    },
    replace: ({ kind, id }, before, after) => keepers[kind].replace(id, before, after),
    accept({ kind, id }, record) {
      try {
        return readers[kind](id, record);
      } catch (thrown) {
        if (!isUnreadable(thrown)) throw thrown;
        return null;
      }
    },
    reconcile,
    copySound: (takes) => copySound(connection, takes),
    announce(kinds) {
      for (const kind of kinds) changes.announce(SUBJECTS[kind]);
    },
  };
}

function isUnreadable(thrown: unknown): boolean {
  return thrown instanceof AppError && thrown.code === 'stored-record-unreadable';
}

async function copySound(connection: Connection, takes: ReadonlyMap<string, string>): Promise<void> {
  for (const [from, to] of takes)
    await connection.write(['recordings', 'chunks'], 'strict', async (transaction) => {
      const [recordings, chunks] = [transaction.objectStore('recordings'), transaction.objectStore('chunks')];
      const row = await recordings.get(from);
      if (!row) return; // it was typed, or its sound is gone
      await recordings.put({ ...row, takeId: to, record: renamed(row.record, to) });
      for (const chunk of await chunks.getAll(chunksOf(from))) await chunks.put({ ...chunk, takeId: to });
    });
}

function renamed(record: unknown, takeId: string): unknown {
  return typeof record === 'object' && record !== null ? { ...record, takeId } : record;
}
