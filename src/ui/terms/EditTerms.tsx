import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Attempt } from '../../history/attempt';
import { TERMS_DONE } from '../../words/term-words';
import { useNotices, useServices } from '../services-context';
import { useQuestionOf } from '../use-question-of';
import type { SavedTerms } from './TermEditor';
import { TermsDialog } from './TermsDialog';

/** Opens the key terms of an attempt's question; when they change, its score follows. Absent while another bank is open. */
export function EditTerms({ attempt }: { readonly attempt: Attempt }) {
  const { attempts } = useServices();
  const notices = useNotices();
  const [open, setOpen] = useState(false);
  const question = useQuestionOf(attempt);
  if (!question) return null;

  async function rescore(what: SavedTerms, undo: () => Promise<void>) {
    const takeBack = async () => {
      await undo();
      await attempts.rescore(attempt.id);
    };
    await notices.run(() => attempts.rescore(attempt.id)); // what was saved can be taken back all the same
    notices.done(TERMS_DONE[what], takeBack, `terms of ${attempt.bankId} ${attempt.question.id}`);
  }

  return (
    <>
      <Button variant="subtle" onClick={() => setOpen(true)}>
        Edit key terms
      </Button>
      <TermsDialog
        bankId={attempt.bankId}
        question={open ? question : null}
        onClose={() => setOpen(false)}
        onSaved={(what, undo) => void rescore(what, undo)}
      />
    </>
  );
}
