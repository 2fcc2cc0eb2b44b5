import { lazy } from 'react';
import type { Question } from '../../bank/bank';
import { EditorDialog } from '../shell/EditorDialog';
import { useUnsaved } from '../shell/use-unsaved';
import type { SavedTerms } from './TermEditor';

const TermEditor = lazy(() => import('./TermEditor'));

/** The key terms of a question, to be edited. What is not saved is not lost without a word. */
export function TermsDialog(props: {
  readonly bankId: string;
  /** Null while it is closed. */
  readonly question: Question | null;
  readonly onClose: () => void;
  readonly onSaved: (what: SavedTerms, undo: () => Promise<void>) => void;
}) {
  const { bankId, question, onClose, onSaved } = props;
  const { unsaved, setUnsaved, close } = useUnsaved(onClose);

  return (
    <EditorDialog
      open={question !== null}
      title="Key terms of this question"
      unsaved={unsaved}
      discard={{
        title: 'Discard your changes?',
        what: 'The key terms you changed here are not saved yet.',
        action: 'Discard changes',
      }}
      onClose={close}
    >
      {question && (
        <TermEditor
          bankId={bankId}
          question={question}
          onChanged={() => setUnsaved(true)}
          onSaved={(what, undo) => {
            close();
            onSaved(what, undo);
          }}
        />
      )}
    </EditorDialog>
  );
}
