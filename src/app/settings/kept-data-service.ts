import type { History } from '../../history/history';
import type { KeptDataService } from '../services';

/** What is kept on this machine as a whole; null without storage. */
export function createKeptDataService(history: History | null, now: () => number): KeptDataService | null {
  if (!history) return null;
  const { storage, backup } = history;
  return {
    used: () => storage.estimate(),
    isPersistent: () => storage.isPersistent(),
    persist: () => storage.persist(),
    deleteEverything: () => history.deleteEverything(),
    onChange: (listener) => history.subscribe((subject) => subject === 'recordings' && listener()),
    exportBackup: (course) => backup.export(now(), course),
    exportBackupTo: (sink, course) => backup.exportTo(sink, now(), course),
    openBackup: backup.open,
    importBackup: backup.import,
  };
}
