import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Confirmation.module.css';
import { Dialog } from './Dialog';

/** Asks before much is changed at once. */
export function Confirmation(props: {
  readonly open: boolean;
  readonly title: string;
  readonly action: ReactNode;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}) {
  const { open, title, action, onCancel, children } = props;
  return (
    <Dialog open={open} onClose={onCancel} title={title}>
      <p data-narrow>{children}</p>
      <div className={styles.choices}>
        {action}
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </Dialog>
  );
}
