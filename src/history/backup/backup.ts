import { type Changes, SUBJECTS } from '../storage/changes';
import type { Connection } from '../storage/connection';
import type { BackupContents } from './backup-contents';
import type { BackupReader, BackupSink } from './backup-file';
import type { Course } from './course';
import type { ImportReport } from './import-records';
import type { RestoreMode } from './merge-records';

/** A backup that was read through, and of which nothing was imported yet. */
export interface CheckedBackup {
  readonly contents: BackupContents;
  /** Its file, to be given to `import`. */
  readonly reader: BackupReader;
}

/**
 * Everything in one file, to keep elsewhere or to move to another machine. No more than one recording of it is in memory. What
 * packs it is loaded when it is needed.
 */
export interface Backup {
  /** Writes a zip of all that is stored, sound included; removed attempts are not. */
  exportTo(sink: BackupSink, now: number, course: Course): Promise<void>;
  /** The same into a Blob, where the user can't name a file to write to. */
  export(now: number, course: Course): Promise<Blob>;
  /**
   * Reads the whole file, compares its checksums and tells what it holds; nothing here is changed. Rejects with
   * `backup-unreadable` for a file that is no backup, or damaged.
   */
  open(zipped: Blob, course: Course): Promise<CheckedBackup>;
  /**
   * Adds what a backup holds to what is here; nothing here is lost, unless `mode` says that it takes the place of what is here.
   * Single records that can't be read are reported and skipped. When it is ended on the way, what was written until then stays,
   * nothing is deleted, and the next import goes on.
   */
  import(backup: CheckedBackup, mode: RestoreMode, course: Course): Promise<ImportReport>;
}

export function openBackup(connection: Connection, changes: Changes): Backup {
  async function exportTo(sink: BackupSink, now: number, course: Course): Promise<void> {
    const [{ writeBackup }, { exportRecords }] = await Promise.all([
      import('./backup-file'),
      import('./export-records'),
    ]);
    const writer = await writeBackup(now, sink);
    await exportRecords(connection, writer, course);
    await writer.finish();
  }

  return {
    exportTo,
    async export(now, course) {
      const { blobSink } = await import('./backup-file');
      const sink = blobSink();
      await exportTo(sink, now, course);
      return sink.finish();
    },
    async open(zipped, { onProgress, signal }) {
      const [{ readBackup }, { contentsOf }] = await Promise.all([
        import('./backup-file'),
        import('./backup-contents'),
      ]);
      const reader = await readBackup(zipped);
      await reader.check(onProgress, signal);
      return { reader, contents: await contentsOf(connection, reader) };
    },
    async import({ reader }, mode, course) {
      const { importRecords } = await import('./import-records');
      try {
        return await importRecords(connection, reader, mode, course);
      } finally {
        for (const subject of SUBJECTS) changes.announce(subject);
      }
    },
  };
}
