import type { Known, SyncStore } from '../history/sync/sync-store';

/** What this device knows of the database, in memory as it is stored. */
export interface KnownDocuments {
  get(documentId: string): Known | null;
  all(): Iterable<Known>;
  remember(known: Known): Promise<void>;
  forget(documentId: string): Promise<void>;
}

export async function loadKnown(store: SyncStore): Promise<KnownDocuments> {
  const byId = new Map((await store.known()).map((one) => [one.documentId, one]));
  return {
    get: (documentId) => byId.get(documentId) ?? null,
    all: () => byId.values(),
    async remember(known) {
      await store.remember([known]);
      byId.set(known.documentId, known);
    },
    async forget(documentId) {
      await store.forget([documentId]);
      byId.delete(documentId);
    },
  };
}
