import { onDemand } from '../../base/on-demand';
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
  const load = onDemand(async () => {
    const { openSync } = await import('./open-sync');
    return openSync(parts);
  });
  void parts.history.sync
    .isOn()
    .then((on) => (on ? load() : null))
    .catch(onTrouble);
  return load;
}
