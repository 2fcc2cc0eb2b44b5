import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { Attempt } from '../../history/attempt';
import { useNotices, useServices } from '../services-context';
import { Confirmation } from '../shell/Confirmation';
import { Dialog } from '../shell/Dialog';
import { useQuestionOf } from '../use-question-of';

const TermEditor = lazy(() => import('./TermEditor'));

/** Opens the key terms of an attempt's question; when they change, its score follows. Absent while another bank is open. */
export function EditTerms({ attempt }: { readonly attempt: Attempt }) {
  const { attempts } = useServices();
  const notices = useNotices();
  const [open, setOpen] = useState(false);
  const [changed, setChanged] = useState(false);
  const [asksToDiscard, askToDiscard] = useState(false);
  const question = useQuestionOf(attempt);
  if (!question) return null;

  function close() {
    setOpen(false);
    setChanged(false);
    askToDiscard(false);
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
      <Dialog
        open={open}
        onClose={() => (changed ? askToDiscard(true) : close())}
        title="Key terms of this question"
      >
        <Suspense fallback={<p className="quiet">Opening the editor …</p>}>
          <TermEditor
            question={question}
            onChanged={() => setChanged(true)}
            onSaved={(undo) => void rescore(undo)}
          />
        </Suspense>
      </Dialog>
      <Confirmation
        open={asksToDiscard}
        title="Discard your changes?"
        onCancel={() => askToDiscard(false)}
        action={
          <Button variant="filled" color="red" onClick={close}>
            Discard changes
          </Button>
        }
      >
        The key terms you changed here are not saved yet.
      </Confirmation>
    </>
  );
}
