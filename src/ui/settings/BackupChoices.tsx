import { Button } from '@mantine/core';
import { useRef } from 'react';
import type { History } from '../../history/history';
import { count } from '../../words/figures';
import { saveFile } from '../save-file';
import { useNotices } from '../services-context';

/** Everything in one file, out and back in. Importing only adds. */
export function BackupChoices({ history }: { readonly history: History }) {
  const notices = useNotices();
  const input = useRef<HTMLInputElement>(null);

  async function exportAll() {
    const now = Date.now();
    saveFile(await history.backup.export(now), `viva-voce-${new Date(now).toISOString().slice(0, 10)}.zip`);
  }

  async function importAll(file: File) {
    const { added, kept, skipped } = await history.backup.import(await file.arrayBuffer());
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
