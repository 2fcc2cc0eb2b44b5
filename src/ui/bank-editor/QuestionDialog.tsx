import { lazy } from 'react';
import type { Bank, Question } from '../../bank/bank';
import { EditorDialog } from '../shell/EditorDialog';
import { useUnsaved } from '../shell/use-unsaved';

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
  const { unsaved, setUnsaved, close } = useUnsaved(onClose);

  return (
    <EditorDialog
      open={open}
      title={question ? `Question ${question.number}` : 'A new question'}
      unsaved={unsaved}
      discard={{
        title: 'Discard what you typed?',
        what: 'The question is not saved yet.',
        action: 'Discard',
      }}
      onClose={close}
    >
      <QuestionForm
        bank={bank}
        question={question}
        {...(draft === undefined ? {} : { draft })}
        onTyped={() => setUnsaved(true)}
        onSaved={(more) => (more ? setUnsaved(false) : close())}
        {...(onChanged ? { onChanged } : {})}
      />
    </EditorDialog>
  );
}
