import { Button, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import { type DraftRow, mergedPair, withMerged, withParted, withText } from '../../bank/import-draft';
import { ModelAnswerText } from '../question/ModelAnswer';
import { useNotices, useServices } from '../services-context';
import { Dialog } from '../shell/Dialog';
import styles from './QuestionDialog.module.css';

/** Asks a question that was found in other words, or makes it a part of the one before it. */
export function QuestionDialog(props: {
  readonly rows: readonly DraftRow[];
  /** Null while it is closed. */
  readonly id: string | null;
  readonly onClose: () => void;
}) {
  const { rows, id, onClose } = props;
  const { imports } = useServices();
  const notices = useNotices();
  const question = rows.find((row) => row.question.id === id)?.question;
  if (!question) return null;
  const pair = mergedPair({ title: '', rows }, question.id);

  function save(event: FormEvent<HTMLFormElement>, changed: string) {
    event.preventDefault();
    const text = new FormData(event.currentTarget).get('text');
    onClose();
    if (typeof text === 'string') imports.change((draft) => withText(draft, changed, text));
  }

  function merge(merged: NonNullable<typeof pair>) {
    onClose();
    const [before, { question: part }] = merged;
    imports.change((draft) => withMerged(draft, part.id));
    notices.done(`It is a part of “${before.question.text}” now.`, async () =>
      imports.change((draft) => withParted(draft, merged)),
    );
  }

  return (
    <Dialog open title={`Question ${question.number}`} onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => save(event, question.id)}>
        <Textarea
          name="text"
          label="Question"
          defaultValue={question.text}
          rows={2}
          required
          data-first-focus
        />
        <div className="choices">
          <Button type="submit" variant="filled">
            Save
          </Button>
          {pair && <Button onClick={() => merge(pair)}>Merge into the question before</Button>}
          <Button variant="subtle" onClick={onClose}>
            Cancel
          </Button>
        </div>
        {question.answer.length > 0 && (
          <section className={styles.answer} aria-label="Answer">
            <ModelAnswerText question={question} />
          </section>
        )}
      </form>
    </Dialog>
  );
}
