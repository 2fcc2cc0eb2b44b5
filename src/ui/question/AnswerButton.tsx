import { Button } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import styles from './AnswerButton.module.css';

/** The one large button of an answer: the same element from the first word to the last, so that focus and finger stay. */
export function AnswerButton(props: {
  readonly ref: Ref<HTMLButtonElement>;
  readonly recording: boolean;
  /** Nothing can be pressed in this moment; the button keeps the focus. */
  readonly busy: boolean;
  readonly autoFocus: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  const { ref, recording, busy, autoFocus, onClick, children } = props;
  return (
    <Button
      ref={ref}
      variant="filled"
      size="lg"
      autoFocus={autoFocus}
      {...(recording ? { color: 'coral' } : {})}
      aria-disabled={busy || undefined}
      onClick={onClick}
    >
      <span className={styles.sign} data-recording={recording || undefined} aria-hidden="true" />
      {children}
    </Button>
  );
}
