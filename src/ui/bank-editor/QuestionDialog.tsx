import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { Bank, Question } from '../../bank/bank';
import { Confirmation } from '../shell/Confirmation';
import { Dialog } from '../shell/Dialog';

/** It brings the reader of Markdown along. */
const QuestionForm = lazy(() => import('./QuestionForm'));

/** A question to type on, or a new one. What is not saved is not lost without a word. */
export function QuestionDialog(props: {
  readonly open: boolean;
  readonly bank: Bank;
  /** Null for a new one. */
  readonly question: Question | null;
  /** A model answer in Markdown to begin with, in place of the one there is. */
  readonly draft?: string;
  readonly onClose: () => void;
  /** The question was changed, or the change taken back. */
  readonly onChanged?: () => void;
}) {
  const { open, bank, question, draft, onClose, onChanged } = props;
  const [typed, setTyped] = useState(false);
  const [asksToDiscard, askToDiscard] = useState(false);

  function close() {
    setTyped(false);
    askToDiscard(false);
    onClose();
  }

  return (
    <>
      <Dialog
        open={open}
        title={question ? `Question ${question.number}` : 'A new question'}
        onClose={() => (typed ? askToDiscard(true) : close())}
      >
        <Suspense fallback={<p className="quiet">Opening the editor …</p>}>
          <QuestionForm
            bank={bank}
            question={question}
            {...(draft === undefined ? {} : { draft })}
            onTyped={() => setTyped(true)}
            onSaved={(more) => (more ? setTyped(false) : close())}
            {...(onChanged ? { onChanged } : {})}
          />
        </Suspense>
      </Dialog>
      <Confirmation
        open={asksToDiscard}
        title="Discard what you typed?"
        onCancel={() => askToDiscard(false)}
        action={
          <Button variant="filled" color="red" onClick={close}>
            Discard
          </Button>
        }
      >
        The question is not saved yet.
      </Confirmation>
    </>
  );
}
