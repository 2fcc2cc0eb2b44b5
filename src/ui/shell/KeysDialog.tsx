import { Button, Kbd } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from './Dialog';
import styles from './KeysDialog.module.css';
import { usePageKeys } from './use-page-keys';

const KEYS = [
  { key: 'Space', does: 'Start answering; press it again to stop' },
  { key: 'S', does: 'Show or hide the model answer' },
  { key: 'R', does: 'Read the question aloud; after an answer, play or pause the recording' },
  { key: 'N', does: 'Next question' },
  { key: '← ↑ ↓ →', does: 'In the transcript, from word to word; Enter goes there or plays the term' },
  { key: 'Ctrl Z', does: 'Take back what was just deleted or decided, on any page' },
  { key: '/', does: 'Search everything, on any page but while you answer; Ctrl K does the same' },
  { key: '?', does: 'Show these keys, on any page' },
] as const;

/** The button and the key "?" that list the keys. */
export function KeysDialog() {
  const [open, setOpen] = useState(false);
  usePageKeys({ '?': () => setOpen(true) });
  return (
    <>
      <Button
        variant="subtle"
        className={styles.button ?? ''}
        aria-label="Keys"
        onClick={() => setOpen(true)}
      >
        ?
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Keys">
        <dl className={styles.keys} data-narrow>
          {KEYS.map(({ key, does }) => (
            <div key={key}>
              <dt>
                <Kbd size="md">{key}</Kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p className="quiet">Other keys work on question pages, not while you type.</p>
      </Dialog>
    </>
  );
}
