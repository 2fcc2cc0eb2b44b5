import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Bank } from '../../bank/bank';
import { bankFileName } from '../../words/download-name';
import { saveFile } from '../save-file';
import { useNotices, useServices } from '../services-context';
import { Dialog } from '../shell/Dialog';
import styles from './DialogChoices.module.css';

interface BankFormat {
  readonly name: string;
  readonly extension: string;
  readonly type: string;
  readonly purpose: string;
  readonly write: (bank: Bank) => Promise<string>;
}

/** What writes a bank is loaded with the first file. */
const FORMATS: readonly BankFormat[] = [
  {
    name: 'Markdown',
    extension: 'md',
    type: 'text/markdown',
    purpose: 'To read, edit and import again as the same bank',
    write: async (bank) => (await import('../../bank/export/bank-markdown')).bankMarkdown(bank),
  },
  {
    name: 'CSV',
    extension: 'csv',
    type: 'text/csv',
    purpose: 'A table for any spreadsheet',
    write: async (bank) => (await import('../../bank/export/bank-tables')).bankCsv(bank),
  },
  {
    name: 'Anki text',
    extension: 'txt',
    type: 'text/plain',
    purpose: 'Flash cards; in Anki choose File, then Import',
    write: async (bank) => (await import('../../bank/export/bank-tables')).bankAnkiText(bank),
  },
  {
    name: 'JSON',
    extension: 'json',
    type: 'application/json',
    purpose: 'For programs',
    write: async (bank) => (await import('../../bank/export/bank-tables')).bankJson(bank),
  },
];

/** The button that opens the choice of formats for one bank, and the choice. */
export function ExportBank({ id, title }: { readonly id: string; readonly title: string }) {
  const { library } = useServices();
  const notices = useNotices();
  const [open, setOpen] = useState(false);

  async function save({ write, extension, type }: BankFormat) {
    const bank = library.bankToKeep(id);
    if (!bank) return; // removed in another tab meanwhile
    saveFile(new Blob([await write(bank)], { type }), bankFileName(bank.title, extension));
    setOpen(false);
  }

  return (
    <>
      <Button variant="subtle" aria-label={`Export ${title}`} onClick={() => setOpen(true)}>
        Export
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={`Export “${title}”`}>
        <ul className={styles.choices} data-narrow>
          {FORMATS.map((format, index) => (
            <li key={format.name}>
              <Button
                variant="default"
                data-first-focus={index === 0 || undefined}
                onClick={() => void notices.run(() => save(format))}
              >
                {format.name}
              </Button>
              <p className="quiet">{format.purpose}</p>
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}
