import { CloseButton } from '@mantine/core';
import { type MouseEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import styles from './Dialog.module.css';

/**
 * A question or form over the page. The browser's own dialog keeps the focus inside, closes on Escape and gives the focus
 * back. What is inside exists only while it is open.
 */
export function Dialog(props: {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    window.addEventListener('hashchange', onClose); // another page needs no answer to this one's question
    return () => window.removeEventListener('hashchange', onClose);
  }, [onClose]);
  // With the drawing itself: a dialog that left the page before it was closed gives no focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLElement>('[data-first-focus]')?.focus(); // the browser's choice is the button that closes
    return () => element?.close();
  }, []);

  function closeFromOutside(event: MouseEvent) {
    if (event.target === dialog.current) onClose(); // the backdrop counts as the dialog itself, its content does not
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does for keys what the click on the backdrop does
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={id}
      onClick={closeFromOutside}
      onCancel={(event) => {
        event.preventDefault(); // it closes by leaving the page
        onClose();
      }}
    >
      <div className={styles.content}>
        <div className={styles.head}>
          <h2 id={id}>{title}</h2>
          <CloseButton size={44} aria-label="Close" onClick={onClose} />
        </div>
        {children}
      </div>
    </dialog>
  );
}
