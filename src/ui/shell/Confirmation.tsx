import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Confirmation.module.css';

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
    <Modal opened={open} onClose={onCancel} title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
      <p>{children}</p>
      <div className={styles.choices}>
        {action}
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </Modal>
  );
}
