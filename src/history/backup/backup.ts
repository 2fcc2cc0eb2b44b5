import { type Changes, SUBJECTS } from '../storage/changes';
import type { Connection } from '../storage/connection';
import type { ImportReport } from './import-records';

/** Everything in one file, to keep elsewhere or to move to another machine. What packs it is loaded when it is needed. */
export interface Backup {
  /** A zip of all that is stored, sound included; removed attempts are not. */
  export(now: number): Promise<Blob>;
  /**
   * Adds what a backup holds to what is here; nothing here is lost. Rejects with `backup-unreadable` for a file that
   * is no backup; single records that can't be read are reported and skipped.
   */
  import(zipped: ArrayBuffer): Promise<ImportReport>;
}

export function openBackup(connection: Connection, changes: Changes): Backup {
  return {
    async export(now) {
      const [{ writeBackup }, { exportRecords }] = await Promise.all([
        import('./backup-file'),
        import('./export-records'),
      ]);
      const writer = writeBackup(now);
      await exportRecords(connection, writer);
      return writer.finish();
    },
    async import(zipped) {
      const [{ readBackup }, { importRecords }] = await Promise.all([
        import('./backup-file'),
        import('./import-records'),
      ]);
      const report = await importRecords(connection, readBackup(zipped));
      for (const subject of SUBJECTS) changes.announce(subject);
      return report;
    },
  };
}
