import type { Attempts } from './attempts';
import { chunksOf, type Recordings } from './recordings';
import type { Connection } from './storage/connection';
import { found } from './storage/storage-error';

/**
 * What this tab removed and can still bring back. Whoever leaves the page gives that up, and there is no time left then to
 * read what is to be deleted: it is noted here when it is removed.
 */
export interface OwnRemovals {
  noting(attempts: Attempts): Attempts;
  notingTakes(recordings: Recordings): Recordings;
  /** Deletes for good what this tab removed: all requests are made at once, so that a page on its way out gets them through. */
  purge(): Promise<void>;
}

interface Removal {
  readonly attemptIds: readonly string[];
  readonly takeIds: readonly string[];
}

export function openOwnRemovals(connection: Connection): OwnRemovals {
  const standing = new Set<Removal>();

  function noting(attempts: Attempts): Attempts {
    async function remove(ids: readonly string[], now: number): Promise<() => Promise<void>> {
      const rows = await connection.read(['attempts'], (transaction) =>
        Promise.all(ids.map((id) => transaction.objectStore('attempts').get(id))),
      );
      const bringBack = await attempts.remove(ids, now);
      const removal = { attemptIds: ids, takeIds: rows.flatMap((row) => row?.takeIds ?? []) };
      standing.add(removal);
      return async () => {
        standing.delete(removal);
        await expectThere(ids);
        await bringBack();
      };
    }
    return {
      ...attempts,
      remove,
      async removeAll(now) {
        const ids = await connection.read(['attempts'], (transaction) =>
          transaction.objectStore('attempts').getAllKeys(),
        );
        return remove(ids, now);
      },
    };
  }

  /** After its time, or in another tab, it may have gone for good: "Undo" must not look as if it had worked. */
  async function expectThere(ids: readonly string[]): Promise<void> {
    const [first = ''] = ids;
    const kept = await connection.read(['removed'], (transaction) =>
      Promise.all(ids.map((id) => transaction.objectStore('removed').getKey(id))),
    );
    found(
      kept.find((key) => key !== undefined),
      first,
    );
  }

  return {
    noting,
    notingTakes(recordings) {
      const discarded = new Map<string, Removal>();
      return {
        ...recordings,
        async discard(takeId, now) {
          await recordings.discard(takeId, now);
          const removal = { attemptIds: [], takeIds: [takeId] };
          discarded.set(takeId, removal);
          standing.add(removal);
        },
        async restore(takeId) {
          const removal = discarded.get(takeId);
          if (removal) standing.delete(removal);
          await recordings.restore(takeId);
        },
      };
    },
    async purge() {
      if (standing.size === 0) return;
      const gone = [...standing];
      standing.clear();
      const stores = ['removed', 'recordings', 'chunks'] as const;
      await connection.write(stores, 'relaxed', async (transaction) => {
        await Promise.all(
          gone.flatMap(({ attemptIds, takeIds }) => [
            ...attemptIds.map((id) => transaction.objectStore('removed').delete(id)),
            ...takeIds.map((takeId) => transaction.objectStore('recordings').delete(takeId)),
            ...takeIds.map((takeId) => transaction.objectStore('chunks').delete(chunksOf(takeId))),
          ]),
        );
      });
    },
  };
}
