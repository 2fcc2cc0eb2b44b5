import { NativeSelect } from '@mantine/core';
import { useStore } from 'zustand';
import { useNotices, useServices } from '../services-context';
import { goTo } from '../use-route';
import styles from './BankSwitch.module.css';

/** Which bank is open. Another one is opened from here; a new one is a page of its own. */
export function BankSwitch() {
  const { library } = useServices();
  const notices = useNotices();
  const { bank, banks } = useStore(library.state);

  function choose(id: string) {
    if (id === OTHER) goTo({ page: 'banks' });
    else void notices.run(() => library.open(id));
  }

  return (
    <NativeSelect
      aria-label="Open bank"
      className={styles.switch ?? ''}
      value={bank.id}
      data={[
        ...banks.map(({ id, title }) => ({ value: id, label: title })),
        { value: OTHER, label: 'Add a bank …' },
      ]}
      onChange={({ currentTarget: { value } }) => choose(value)}
    />
  );
}

/** No bank has an empty id. */
const OTHER = '';
