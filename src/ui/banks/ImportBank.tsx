import { Button } from '@mantine/core';
import { fromEvent } from 'file-selector';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { BANK_ENDINGS } from '../../bank/formats/file-endings';
import type { BankSource } from '../../bank-worker/protocol';
import { errorSentence } from '../../words/sentences';
import { hrefOf, parseRoute } from '../route';
import { useNotices, useServices } from '../services-context';
import { ErrorTrouble } from '../shell/ErrorTrouble';
import { goTo } from '../use-route';
import styles from './ImportBank.module.css';
import { PasteDialog } from './PasteDialog';
import { sourceOfFiles } from './source-of-files';

/** Takes files, a folder or text, and leads to the preview. One that can't be read is named with the reason; the open bank stays. */
export function ImportBank() {
  const { imports } = useServices();
  const notices = useNotices();
  const state = useStore(imports.state);
  const input = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [pasting, setPasting] = useState(false);
  const [over, setOver] = useState(false);
  // Trouble is told once: it is not there any more when one comes back to the page.
  useEffect(
    () => () => {
      if (imports.state.getState().kind === 'failed') imports.cancel();
    },
    [imports],
  );

  async function take(source: BankSource | null) {
    if (!source || !(await imports.read(source))) return;
    if (parseRoute(window.location.hash).page === 'banks') goTo({ page: 'import' }); // else somebody went on
  }

  async function drop(event: DragEvent) {
    event.preventDefault(); // the browser would open the file
    setOver(false);
    const dropped = await notices.run(() => fromEvent(event.nativeEvent));
    await take(sourceOfFiles((dropped ?? []).filter((one) => one instanceof File)));
  }

  function choose(files: FileList | null) {
    void take(sourceOfFiles([...(files ?? [])]));
  }

  return (
    <section aria-label="Import a bank" className={styles.import}>
      {state.kind === 'failed' && (
        <ErrorTrouble error={state.error} sentence={`${state.name}: ${errorSentence(state.error)}`} />
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
        onDrop={(event) => void drop(event)}
      >
        <div className="choices">
          <Button variant="filled" onClick={() => input.current?.click()}>
            Import a bank
          </Button>
          <Button variant="subtle" onClick={() => folder.current?.click()}>
            Choose a folder
          </Button>
          <Button variant="subtle" onClick={() => setPasting(true)}>
            Paste text
          </Button>
        </div>
        <p className="quiet">
          Markdown, text, a spreadsheet (CSV), Word, Anki, JSON, a web page or a zip of notes. You can also
          drop it here. You see what was understood before anything is stored.
        </p>
        <input
          ref={input}
          type="file"
          multiple
          accept={[...BANK_ENDINGS, 'text/*'].join()}
          hidden
          aria-label="Bank file"
          onChange={(event) => {
            choose(event.currentTarget.files);
            event.currentTarget.value = ''; // the same file may be chosen again after it was corrected
          }}
        />
        <input
          ref={(element) => {
            folder.current = element;
            if (element) element.webkitdirectory = true; // React knows no such attribute
          }}
          type="file"
          hidden
          aria-label="Bank folder"
          onChange={(event) => {
            choose(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
      </div>
      <div role="status">
        {state.kind === 'reading' && (
          <p className={styles.under}>
            Reading “{state.name}” …{' '}
            <Button variant="subtle" onClick={imports.cancel}>
              Cancel
            </Button>
          </p>
        )}
        {state.kind === 'preview' && (
          <p>
            “{state.name}” was read and is not stored yet.{' '}
            <a href={hrefOf({ page: 'import' })}>Go on with the import</a>
          </p>
        )}
      </div>
      <PasteDialog open={pasting} onClose={() => setPasting(false)} onText={(source) => void take(source)} />
    </section>
  );
}
