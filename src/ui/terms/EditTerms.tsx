import { Button } from '@mantine/core';
import { lazy, useState } from 'react';
import type { Attempt } from '../../history/attempt';
import { useNotices, useServices } from '../services-context';
import { EditorDialog } from '../shell/EditorDialog';
import { useQuestionOf } from '../use-question-of';

const TermEditor = lazy(() => import('./TermEditor'));

/** Opens the key terms of an attempt's question; when they change, its score follows. Absent while another bank is open. */
export function EditTerms({ attempt }: { readonly attempt: Attempt }) {
  const { attempts } = useServices();
  const notices = useNotices();
  const [open, setOpen] = useState(false);
  const [changed, setChanged] = useState(false);
  const question = useQuestionOf(attempt);
  if (!question) return null;

  function close() {
    setOpen(false);
    setChanged(false);
  }

  async function rescore(undo: (() => Promise<void>) | null) {
    close();
    const rescoreIt = async () => {
      await attempts.rescore(attempt.id);
      return true;
    };
    const rescored = await notices.run(rescoreIt);
    if (!rescored || !undo) return;
    notices.done('The terms of the bank count again.', async () => {
      await undo();
      await rescoreIt();
    });
  }

  return (
    <>
      <Button variant="subtle" onClick={() => setOpen(true)}>
        Edit key terms
      </Button>
      <EditorDialog
        open={open}
        title="Key terms of this question"
        unsaved={changed}
        discard={{
          title: 'Discard your changes?',
          what: 'The key terms you changed here are not saved yet.',
          action: 'Discard changes',
        }}
        onClose={close}
      >
        <TermEditor
          question={question}
          onChanged={() => setChanged(true)}
          onSaved={(undo) => void rescore(undo)}
        />
      </EditorDialog>
    </>
  );
}
