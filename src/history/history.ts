import type { Attempts } from './attempts';
import type { Backup } from './backup/backup';
import type { Banks } from './banks';
import type { Corrections } from './corrections';
import type { Drafts } from './drafts';
import type { Plans } from './plans';
import type { Profiles } from './profiles';
import type { Protection } from './protection/protection';
import type { Recordings } from './recordings';
import type { Recovery } from './recovery';
import type { SettingsStore } from './settings-store';
import type { ChangeListener } from './storage/changes';
import type { StorageCare } from './storage/storage-care';
import type { Sync } from './sync/sync';

/**
 * Everything that is kept between visits, on this machine alone.
 *
 * Every call may reject with `storage-full` or `storage-unavailable`, and with `answers-locked` while a passphrase is asked for. A write has happened when its promise resolves.
 * Records come back parsed; one that can't be read is reported by its id, never thrown away, and never hides the others.
 */
export interface History {
  readonly attempts: Attempts;
  readonly recordings: Recordings;
  readonly recovery: Recovery;
  readonly banks: Banks;
  readonly corrections: Corrections;
  readonly settings: SettingsStore;
  readonly plans: Plans;
  readonly profiles: Profiles;
  readonly drafts: Drafts;
  readonly storage: StorageCare;
  readonly backup: Backup;
  readonly sync: Sync;
  readonly protection: Protection;
  /** Calls back after every change, in this tab or another. Returns the function that ends it. */
  subscribe(listener: ChangeListener): () => void;
  /**
   * Lets go of everything as `close` does, here and in other tabs, and deletes the database and what the app has in localStorage
   * and sessionStorage. Rejects when another tab does not let go of the database; it may be called again then.
   */
  deleteEverything(): Promise<void>;
  /** Lets go of the database, of held takes and of other tabs. */
  close(): void;
}
