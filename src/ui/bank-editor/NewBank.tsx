import { Button } from '@mantine/core';
import { lazy, useState } from 'react';
import { EditorDialog } from '../shell/EditorDialog';
import { useUnsaved } from '../shell/use-unsaved';
import styles from './NewBank.module.css';

const NewBankForm = lazy(() => import('./NewBankForm'));

/** Begins a bank from nothing. */
export function NewBank() {
  const [open, setOpen] = useState(false);
  const { unsaved, setUnsaved, close } = useUnsaved(() => setOpen(false));

  return (
    <section aria-label="New bank" className={styles.new}>
      <Button onClick={() => setOpen(true)}>New bank</Button>
      <p className="quiet">From nothing: type your questions, then type or speak the answers.</p>
      <EditorDialog
        open={open}
        title="A new bank"
        unsaved={unsaved}
        discard={{
          title: 'Discard what you typed?',
          what: 'The bank is not created yet.',
          action: 'Discard',
        }}
        onClose={close}
      >
        <NewBankForm onTyped={() => setUnsaved(true)} onCreated={close} />
      </EditorDialog>
    </section>
  );
}
