import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { KeptDataService } from '../../app/services';
import type { CheckedBackup } from '../../history/backup/backup';
import type { Course } from '../../history/backup/course';
import type { RestoreMode } from '../../history/backup/merge-records';
import { importedSentence } from '../../words/backup-words';
import { isoDay } from '../../words/days';
import { percent } from '../../words/figures';
import { saveFile } from '../save-file';
import { useNotices } from '../services-context';
import { BackupPreview, type OfferedBackup } from './BackupPreview';
import { fileToWrite } from './file-to-write';

interface Work {
  readonly name: string;
  readonly share: number;
  readonly end: () => void;
}

/** Everything in one file, out and back in. A backup is read through and shown before anything of it is added. */
export function BackupChoices(props: {
  readonly keptData: KeptDataService;
  /** What the button says where saving alone is offered. */
  readonly saving?: string;
}) {
  const { keptData, saving } = props;
  const notices = useNotices();
  const input = useRef<HTMLInputElement>(null);
  const [work, setWork] = useState<Work | null>(null);
  const [offered, offer] = useState<OfferedBackup | null>(null);
  useEffect(() => work?.end && stopLeaving(), [work?.end]);

  /** Runs what takes long, with its progress and a way to end it. */
  async function working<T>(name: string, task: (course: Course) => Promise<T>): Promise<T | undefined> {
    const ending = new AbortController();
    const shown = { name, share: 0, end: () => ending.abort() };
    const onProgress = (share: number) => setWork({ ...shown, share });
    setWork(shown);
    try {
      return await notices.run(() => task({ onProgress, signal: ending.signal }));
    } finally {
      setWork(null);
    }
  }

  async function exportAll() {
    const name = `viva-voce-${isoDay(Date.now())}.zip`;
    const file = await notices.run(() => fileToWrite(name));
    if (file === undefined) return; // the user closed the dialog
    const saved = await working('Saving a backup', async (course) => {
      if (file === null) {
        saveFile(await keptData.exportBackup(course), name);
        return true;
      }
      try {
        await keptData.exportBackupTo(file, course);
      } catch (thrown) {
        await file.abort(); // half a backup is none
        throw thrown;
      }
      await file.close();
      return true;
    });
    if (saved) notices.done('The backup is saved.');
  }

  async function open(file: File) {
    const checked = await working('Checking the backup', (course) => keptData.openBackup(file, course));
    if (checked) offer({ backup: checked, syncs: await keptData.syncs() });
  }

  async function importAll(backup: CheckedBackup, mode: RestoreMode) {
    offer(null);
    const report = await working('Importing the backup', (course) =>
      keptData.importBackup(backup, mode, course),
    );
    if (report) notices.done(importedSentence(report));
  }

  return (
    <>
      <div className="choices">
        <Button disabled={work !== null} onClick={() => void exportAll()}>
          {saving ?? 'Save a backup'}
        </Button>
        {saving === undefined && (
          <Button disabled={work !== null} onClick={() => input.current?.click()}>
            Import a backup
          </Button>
        )}
        <input
          ref={input}
          type="file"
          accept=".zip,application/zip"
          hidden
          aria-label="Backup file"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void open(file);
          }}
        />
      </div>
      {work && (
        <div className="choices">
          <label className="figures">
            {work.name}: {percent(work.share)} <progress max={1} value={work.share} />
          </label>
          <Button variant="subtle" onClick={work.end}>
            Cancel
          </Button>
        </div>
      )}
      <BackupPreview
        offered={offered}
        onChoose={(backup, mode) => void importAll(backup, mode)}
        onCancel={() => offer(null)}
      />
    </>
  );
}

/** A page that is left in the middle of a backup leaves half of it: the browser asks first. Returns the end of it. */
function stopLeaving(): () => void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  window.addEventListener('beforeunload', ask);
  return () => window.removeEventListener('beforeunload', ask);
}
