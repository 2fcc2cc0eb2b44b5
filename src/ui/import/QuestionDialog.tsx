import { Button, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import type { ImportService, ImportState } from '../../app/services';
import { type DraftRow, mergedPair, withMerged, withParted, withText } from '../../bank/import-draft';
import { ModelAnswerText } from '../question/ModelAnswer';
import { useNotices, useServices } from '../services-context';
import { Dialog } from '../shell/Dialog';
import styles from './QuestionDialog.module.css';

/** Calls `end` when the file is stored, given up or read in another way: what was done to its questions can't be taken back then. */
function onceItEnds({ state }: ImportService, end: () => void): void {
  const readIn = (now: ImportState) => (now.kind === 'preview' ? now.read : null);
  const read = readIn(state.getState());
  const stop = state.subscribe((now) => {
    if (readIn(now) === read) return;
    stop();
    end();
  });
}

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
    const withdraw = notices.done(
      `It is a part of “${before.question.text}” now.`,
      async () => imports.change((draft) => withParted(draft, merged)),
      'merged questions',
    );
    onceItEnds(imports, withdraw);
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
