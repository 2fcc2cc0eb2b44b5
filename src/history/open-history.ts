import { newId as randomId } from '../base/new-id';
import { openAttempts } from './attempts';
import { openBackup } from './backup/backup';
import { openBanks } from './banks';
import { openCorrections } from './corrections';
import { openDrafts } from './drafts';
import type { History } from './history';
import { openOwnRemovals } from './own-removals';
import { openPlans } from './plans';
import { openProfiles } from './profiles';
import { openProtection } from './protection/protection';
import { sealingConnection } from './protection/sealing-connection';
import { openRecordings } from './recordings';
import { openRecovery } from './recovery';
import { openSettings } from './settings-store';
import { openChanges } from './storage/changes';
import { type ConnectionEvents, connect } from './storage/connection';
import { MIGRATIONS, type Migration } from './storage/database';
import { deleteEverything } from './storage/delete-everything';
import { openStorageCare } from './storage/storage-care';
import { openSync } from './sync/sync';
import { openTakeHolds } from './take-holds';

/**
 * Opens what is kept on this machine. Rejects with `storage-unavailable` when the browser gives no storage, and with
 * `newer-elsewhere` when a newer version of the app has changed it.
 */
export async function openHistory(
  options: Omit<ConnectionEvents, 'untilSpared'> & {
    /** Of the database; tests take their own. */
    readonly name?: string;
    readonly migrations?: readonly Migration[];
    readonly newId?: () => string;
    /** Called when another tab deletes everything: from then on this one can store nothing. */
    readonly onDeleted?: () => void;
    /** Called when this tab let go of everything, because another sets or takes away the passphrase. */
    readonly onAway?: () => void;
    /** Rounds that make each guess of a passphrase slow; tests take fewer. */
    readonly iterations?: number;
  } = {},
): Promise<History> {
  const {
    name = 'viva-voce',
    migrations = MIGRATIONS,
    newId = randomId,
    onDeleted,
    onAway,
    iterations,
  } = options;
  const holds = openTakeHolds(name, navigator.locks);
  // An answer under way must reach the database before a newer version of the app takes it.
  const rows = await connect(name, migrations, { ...options, untilSpared: holds.untilNone });
  const changes = openChanges(name);
  const protection = await openProtection(name, { connection: rows, changes, letGo }, { iterations });
  const connection = sealingConnection(rows, protection.keyring);
  const removals = openOwnRemovals(connection);
  let deleting = false;

  function close(): void {
    holds.releaseAll();
    changes.close();
    rows.close();
    protection.close();
  }

  /** For a tab that changes how all is stored. An answer under way must reach the database first. */
  function letGo(): boolean {
    if (holds.isHolding()) return false;
    close();
    onAway?.();
    return true;
  }

  changes.onDeletion(() => {
    close(); // what ends later must not make the database anew
    onDeleted?.();
  });

  return {
    attempts: removals.noting(openAttempts(connection, changes, holds)),
    recordings: removals.notingTakes(openRecordings(connection, changes, holds)),
    recovery: openRecovery(connection, holds),
    banks: openBanks(connection, changes),
    corrections: openCorrections(connection, changes, newId),
    settings: openSettings(connection, changes),
    plans: openPlans(connection, changes),
    profiles: openProfiles(connection, changes),
    drafts: openDrafts(connection, changes),
    storage: openStorageCare(connection, changes, navigator.storage, removals),
    backup: openBackup(connection, changes),
    sync: openSync(connection, changes),
    protection,
    subscribe: changes.subscribe,
    close,
    async deleteEverything() {
      if (!deleting) changes.announceDeletion();
      deleting = true;
      close();
      await deleteEverything(name);
    },
  };
}
