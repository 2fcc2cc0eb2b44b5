import type { History } from '../../history/history';
import type { IdleTime } from '../hearing/idle-time';
import type { SyncService } from './sync-service';

/** Loads sync once it is asked for: by its page, or at the start where the user turned it on. */
export function createSyncLoader({
  onTrouble,
  ...parts
}: {
  readonly history: History;
  readonly idleTime: IdleTime;
  readonly now: () => number;
  readonly onTrouble: (thrown: unknown) => void;
}): () => Promise<SyncService> {
  let service: Promise<SyncService> | null = null;
  const load = (): Promise<SyncService> => {
    service ??= import('./open-sync').then(({ openSync }) => openSync(parts));
    return service;
  };
  void parts.history.sync
    .isOn()
    .then((on) => (on ? load() : null))
    .catch(onTrouble);
  return load;
}
