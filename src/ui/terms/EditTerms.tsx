import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { Attempt } from '../../history/attempt';
import { useNotices, useServices } from '../services-context';
import { Dialog } from '../shell/Dialog';
import { useQuestionOf } from '../use-question-of';

const TermEditor = lazy(() => import('./TermEditor'));

/** Opens the key terms of an attempt's question; when they change, its score follows. Absent while another bank is open. */
export function EditTerms({ attempt }: { readonly attempt: Attempt }) {
  const { attempts } = useServices();
  const notices = useNotices();
  const [open, setOpen] = useState(false);
  const question = useQuestionOf(attempt);
  if (!question) return null;

  async function rescore() {
    setOpen(false);
    await notices.run(() => attempts.rescore(attempt.id));
  }

  return (
    <>
      <Button variant="subtle" onClick={() => setOpen(true)}>
        Edit key terms
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Key terms of this question">
        <Suspense fallback={<p className="quiet">Opening the editor …</p>}>
          <TermEditor question={question} onSaved={() => void rescore()} />
        </Suspense>
      </Dialog>
    </>
  );
}
