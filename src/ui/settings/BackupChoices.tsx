import { Button } from '@mantine/core';
import { useRef } from 'react';
import type { KeptDataService } from '../../app/services';
import { isoDay } from '../../words/days';
import { count } from '../../words/figures';
import { saveFile } from '../save-file';
import { useNotices } from '../services-context';

/** Everything in one file, out and back in. Importing only adds. */
export function BackupChoices({ keptData }: { readonly keptData: KeptDataService }) {
  const notices = useNotices();
  const input = useRef<HTMLInputElement>(null);

  async function exportAll() {
    saveFile(await keptData.exportBackup(), `viva-voce-${isoDay(Date.now())}.zip`);
  }

  async function importAll(file: File) {
    const { added, kept, skipped } = await keptData.importBackup(await file.arrayBuffer());
    const parts = [
      `${count(added.attempts, 'answer')} added`,
      ...(kept > 0 ? [`${count(kept, 'record')} already here`] : []),
      ...(skipped.length > 0 ? [`${count(skipped.length, 'record')} unreadable`] : []),
    ];
    notices.done(`Backup imported: ${parts.join(', ')}.`);
  }

  return (
    <div className="choices">
      <Button onClick={() => void notices.run(exportAll)}>Save a backup</Button>
      <Button onClick={() => input.current?.click()}>Import a backup</Button>
      <input
        ref={input}
        type="file"
        accept=".zip,application/zip"
        hidden
        aria-label="Backup file"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void notices.run(() => importAll(file));
        }}
      />
    </div>
  );
}
