import { Button } from '@mantine/core';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Question } from '../../bank/bank';
import { useServices } from '../services-context';
import { Dialog } from '../shell/Dialog';
import { OwnCopy } from './OwnCopy';
import { QuestionDialog } from './QuestionDialog';

/** Opens a question of the open bank to be edited as it is written, with its blanks; in the bank that comes with the app, a copy is offered. */
export function EditQuestion(props: {
  readonly question: Question;
  readonly label: string;
  readonly variant?: 'default' | 'subtle';
  /** A model answer in Markdown to begin with. */
  readonly draft?: string;
  readonly onChanged?: () => void;
}) {
  const { question, label, variant = 'subtle', draft, onChanged } = props;
  const { library } = useServices();
  const [open, setOpen] = useState(false);
  const bankId = useStore(library.state, ({ bank }) => bank.id);
  const builtIn = useStore(library.state, ({ banks }) =>
    banks.some((bank) => bank.id === bankId && bank.builtIn),
  );
  const bank = library.writtenBankOf(bankId);
  const written = bank?.questions.find(({ id }) => id === question.id) ?? null;
  const close = () => setOpen(false);
  if (!bank || !written) return null;
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {builtIn ? (
        <Dialog open={open} title="Edit a copy" onClose={close}>
          <OwnCopy bankId={bankId} onCopied={close} />
        </Dialog>
      ) : (
        <QuestionDialog
          open={open}
          bank={bank}
          question={written}
          {...(draft === undefined ? {} : { draft })}
          onClose={close}
          {...(onChanged ? { onChanged } : {})}
        />
      )}
    </>
  );
}
