import { Button } from '@mantine/core';
import { type DragEvent, useRef, useState } from 'react';
import type { TitleClash } from '../../app/services';
import { type AppError, toAppError } from '../../base/app-error';
import { errorSentence } from '../../words/sentences';
import { useNotices, useServices } from '../services-context';
import { ErrorTrouble } from '../shell/ErrorTrouble';
import styles from './ImportBank.module.css';
import { TitleClashDialog } from './TitleClashDialog';

/** Takes a file of any format, chosen or dropped. One that can't be read is named with the reason; the open bank stays. */
export function ImportBank() {
  const { library } = useServices();
  const notices = useNotices();
  const input = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<{ readonly name: string; readonly error: AppError } | null>(null);
  const [clash, setClash] = useState<TitleClash | null>(null);
  const [over, setOver] = useState(false);

  async function take(file: File | undefined) {
    if (!file) return;
    setTrouble(null);
    try {
      const found = await library.importFile(file.name, new Uint8Array(await file.arrayBuffer()));
      setClash(found);
      if (!found) notices.done(`“${library.state.getState().bank.title}” is open.`);
    } catch (thrown) {
      setTrouble({ name: file.name, error: toAppError(thrown) });
    }
  }

  function drop(event: DragEvent) {
    event.preventDefault(); // the browser would open the file
    setOver(false);
    void take(event.dataTransfer.files[0]);
  }

  return (
    <section aria-label="Import a bank" className={styles.import}>
      {trouble && (
        <ErrorTrouble error={trouble.error} sentence={`${trouble.name}: ${errorSentence(trouble.error)}`} />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button inside */}
      <div
        className={styles.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Button variant="filled" onClick={() => input.current?.click()}>
          Import a bank
        </Button>
        <p className="quiet">
          Markdown, text, a spreadsheet (CSV), Word, Anki, JSON, a web page or a zip of notes. You can also
          drop it here.
        </p>
        <input
          ref={input}
          type="file"
          accept=".md,.markdown,.txt,.csv,.tsv,.json,.html,.htm,.docx,.apkg,.colpkg,.zip,text/*"
          hidden
          aria-label="Bank file"
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = ''; // the same file may be chosen again after it was corrected
          }}
        />
      </div>
      <TitleClashDialog clash={clash} onClose={() => setClash(null)} />
    </section>
  );
}
