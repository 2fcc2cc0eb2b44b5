import { Button, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import type { BankSource } from '../../bank-worker/protocol';
import { Dialog } from '../shell/Dialog';
import styles from './PasteDialog.module.css';

/** Takes questions as text. */
export function PasteDialog(props: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onText: (source: BankSource) => void;
}) {
  const { open, onClose, onText } = props;

  function read(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = new FormData(event.currentTarget).get('text');
    onClose();
    if (typeof text === 'string') onText({ kind: 'text', name: 'Pasted questions', text });
  }

  return (
    <Dialog open={open} title="Paste your questions" onClose={onClose}>
      <form className={styles.form} onSubmit={read}>
        <Textarea
          name="text"
          label="Questions and answers"
          description="Markdown, rows of a table, or lines such as “Q: …” and “A: …”."
          rows={10}
          required
          data-first-focus
        />
        <div className="choices">
          <Button type="submit" variant="filled">
            Read the text
          </Button>
          <Button variant="subtle" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
