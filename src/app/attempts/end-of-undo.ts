import type { History } from '../../history/history';
import type { StorageCare } from '../../history/storage/storage-care';

/** The notice with "Undo" stands for half a minute, and longer under the pointer. */
const UNDO_MS = 60_000;

/**
 * Deletes for good what was removed, sound included, when Undo is over: after a minute, whichever tab is open then.
 * Call it once; resolves when what is due already is gone.
 */
export async function endUndoInTime(
  history: Pick<History, 'subscribe'> & { readonly storage: Pick<StorageCare, 'purgeRemoved'> },
  now: () => number,
  onTrouble: (error: unknown) => void,
): Promise<void> {
  const purge = () => history.storage.purgeRemoved(now() - UNDO_MS + 1);
  const purgeLater = () => setTimeout(() => void purge().catch(onTrouble), UNDO_MS);
  history.subscribe((subject) => {
    if (subject === 'attempts' || subject === 'recordings') purgeLater();
  });
  await purge();
  purgeLater(); // for what was removed just before this page was opened
}
