import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { isSameTitle } from '../../bank/bank-titles';
import { bankOfLines } from '../../bank/new-bank';
import { EDIT_DONE, NEW_BANK_TROUBLE } from '../../words/edit-words';
import { useNotices, useServices } from '../services-context';
import { DialogSteps } from '../shell/DialogSteps';
import { goTo } from '../use-route';
import styles from './QuestionForm.module.css';

/** A title and questions, one a line. Their model answers come later, or never. */
export default function NewBankForm(props: { readonly onTyped: () => void; readonly onCreated: () => void }) {
  const { onTyped, onCreated } = props;
  const { library } = useServices();
  const notices = useNotices();
  const banks = useStore(library.state, (state) => state.banks);
  const titleField = useRef<HTMLInputElement>(null);
  const linesField = useRef<HTMLTextAreaElement>(null);
  const [title, setTitle] = useState('');
  const [lines, setLines] = useState('');
  const [asked, ask] = useState(false);
  const trouble = {
    title: titleTrouble(
      title,
      banks.map((bank) => bank.title),
    ),
    lines: bankOfLines(title, lines) === null ? NEW_BANK_TROUBLE.noQuestion : null,
  };

  async function create(event: FormEvent) {
    event.preventDefault();
    ask(true);
    const bank = bankOfLines(title.trim(), lines);
    if (trouble.title !== null) return titleField.current?.focus();
    if (bank === null) return linesField.current?.focus();
    const undo = await notices.run(() => library.add(bank));
    if (!undo) return;
    onCreated();
    goTo({ page: 'bank-editor', id: library.state.getState().bank.id });
    notices.done(EDIT_DONE.created(bank.title), async () => {
      await undo();
      goTo({ page: 'banks' });
    });
  }

  return (
    <form className={styles.form} onSubmit={(event) => void create(event)}>
      <TextInput
        ref={titleField}
        label="Title"
        autoFocus
        data-first-focus
        maxLength={200}
        value={title}
        error={asked ? trouble.title : null}
        onChange={({ currentTarget }) => {
          setTitle(currentTarget.value);
          onTyped();
        }}
      />
      <Textarea
        ref={linesField}
        label="Questions"
        description="One a line. A model answer can be typed or spoken afterwards, or while you practise."
        autosize
        minRows={6}
        maxRows={18}
        value={lines}
        error={asked ? trouble.lines : null}
        onChange={({ currentTarget }) => {
          setLines(currentTarget.value);
          onTyped();
        }}
      />
      <DialogSteps>
        <Button type="submit" variant="filled">
          Create the bank
        </Button>
      </DialogSteps>
    </form>
  );
}

function titleTrouble(title: string, taken: readonly string[]): string | null {
  if (title.trim() === '') return NEW_BANK_TROUBLE.noTitle;
  return taken.some((one) => isSameTitle(one, title)) ? NEW_BANK_TROUBLE.sameTitle : null;
}
