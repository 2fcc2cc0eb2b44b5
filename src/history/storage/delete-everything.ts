import { deleteDB } from 'idb';
import { within } from '../../base/deadline';

/** Other apps of the same origin have entries of their own, which are none of ours to delete. */
const OWN_ENTRY = /^viva-voce\b/;

/** Other tabs let go of the database at once when they are asked to; one that sleeps may not hear it. */
const LET_GO_WAIT_MS = 10_000;

/**
 * Deletes the database of this name and every entry of localStorage and sessionStorage that is ours. The connection must be
 * closed. Rejects with `Overdue` when another tab does not let go of the database.
 */
export async function deleteEverything(name: string): Promise<void> {
  for (const entries of [localStorage, sessionStorage])
    for (const key of Object.keys(entries)) if (OWN_ENTRY.test(key)) entries.removeItem(key);
  await within('The other tabs', deleteDB(name), LET_GO_WAIT_MS);
}
