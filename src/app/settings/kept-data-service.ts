import type { History } from '../../history/history';
import type { KeptSizes } from '../../offline/kept-sizes';
import type { OfflineServiceControl } from '../offline/offline-service';
import type { KeptDataService } from '../services';
import { deleteEach } from './delete-everything';

interface KeptDataParts {
  readonly history: History;
  readonly offline: Pick<OfflineServiceControl, 'forget'>;
  readonly sizesOfApp: () => Promise<KeptSizes>;
  /** Those that may be fetching weights, which they keep. */
  readonly workers: readonly { dispose(): void }[];
  readonly now: () => number;
}

/** What is kept on this machine as a whole. */
export function createKeptDataService(parts: KeptDataParts): KeptDataService {
  const { history, offline, sizesOfApp, workers, now } = parts;
  const { storage, backup } = history;
  return {
    used: () => storage.estimate(),
    async sizes() {
      const [stored, kept] = await Promise.all([storage.sizes(), sizesOfApp()]);
      return { ...stored, ...kept };
    },
    isPersistent: () => storage.isPersistent(),
    persist: () => storage.persist(),
    async deleteEverything() {
      for (const worker of workers) worker.dispose();
      await deleteEach([
        { what: 'answers, recordings, banks and settings', delete: history.deleteEverything },
        { what: 'the app’s own files', delete: offline.forget },
      ]);
    },
    onChange: (listener) => history.subscribe((subject) => subject === 'recordings' && listener()),
    exportBackup: (course) => backup.export(now(), course),
    exportBackupTo: (sink, course) => backup.exportTo(sink, now(), course),
    openBackup: backup.open,
    importBackup: backup.import,
    syncs: () => history.sync.isOn(),
  };
}
