import { type ReactNode, useState } from 'react';
import type { Question } from '../../bank/bank';
import { termsDone } from '../../words/term-words';
import { useNotices } from '../services-context';
import { TermsDialog } from '../terms/TermsDialog';

/** The key terms of one question after the other, before any answer to it; what is saved can be taken back. */
export function useQuestionTerms(bankId: string): {
  readonly open: (question: Question) => void;
  readonly dialog: ReactNode;
} {
  const notices = useNotices();
  const [question, open] = useState<Question | null>(null);
  const dialog = (
    <TermsDialog
      bankId={bankId}
      question={question}
      onClose={() => open(null)}
      onSaved={(what, undo) => {
        if (!question) return;
        notices.done(termsDone(question.number, what), undo, `terms of ${bankId} ${question.id}`);
      }}
    />
  );
  return { open, dialog };
}
