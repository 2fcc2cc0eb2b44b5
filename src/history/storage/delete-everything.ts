import { deleteDB } from 'idb';
import { within } from '../../base/deadline';

/** Other apps of the same origin have databases and caches of their own, which are none of ours to delete. */
const OWN_NAME = /^viva-voce\b/;

/** Other tabs let go of the database at once when they are asked to; one that sleeps may not hear it. */
const LET_GO_WAIT_MS = 10_000;

/**
 * Deletes the database of this name, every cache and every entry of localStorage that is ours. The connection must be
 * closed. Rejects with `Overdue` when another tab does not let go of the database.
 */
export async function deleteEverything(name: string): Promise<void> {
  await within('The other tabs', deleteDB(name), LET_GO_WAIT_MS);
  const cached = await globalThis.caches?.keys(); // not there by http from another machine
  await Promise.all((cached ?? []).filter(isOwn).map((key) => caches.delete(key)));
  for (const key of Object.keys(localStorage).filter(isOwn)) localStorage.removeItem(key);
}

function isOwn(name: string): boolean {
  return OWN_NAME.test(name);
}
