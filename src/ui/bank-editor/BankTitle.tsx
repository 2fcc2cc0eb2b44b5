import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Bank } from '../../bank/bank';
import { EDIT_DONE } from '../../words/edit-words';
import styles from './BankTitle.module.css';
import { useBankEdit } from './use-bank-edit';

/** The title of the bank, to be typed over. */
export function BankTitle({ bank }: { readonly bank: Bank }) {
  const edit = useBankEdit(bank.id);
  const [typed, type] = useState(bank.title);
  const title = typed.trim();
  const changed = title !== '' && title !== bank.title;

  function rename(event: FormEvent) {
    event.preventDefault();
    if (changed) void edit({ kind: 'rename', title }, EDIT_DONE.renamed(title));
  }

  return (
    <form className={styles.title} onSubmit={rename}>
      <TextInput
        label="Title of the bank"
        value={typed}
        maxLength={200}
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
      {changed && <Button type="submit">Rename</Button>}
    </form>
  );
}
