import { CloseButton } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './Drawer.module.css';
import { usePageKeys } from './use-page-keys';

/**
 * What one looks at beside a page, which stays where it is: over its edge in a wide window, behind its end in a narrow one. Closing
 * it gives the focus back to what opened it.
 */
export function Drawer(props: {
  /** Whether a narrow window goes to it; not while one answers, whose button must stay in sight. */
  readonly reached: boolean;
  /** Whether it lies over what was said, beside what counted, rather than at the edge of the window. */
  readonly overSaid: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { reached, overSaid, onClose, children } = props;
  const drawer = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on opening alone
  useEffect(() => {
    opener.current = document.activeElement;
    if (reached) drawer.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  function close() {
    onClose();
    const back = opener.current;
    if (back instanceof HTMLElement && back !== document.body && back.isConnected)
      back.focus({ preventScroll: true });
  }

  usePageKeys({ Escape: close });

  return (
    <div className={styles.place} data-over-said={overSaid || undefined}>
      <aside ref={drawer} className={`card ${styles.drawer}`} data-drawer>
        <CloseButton
          className={styles.close ?? ''}
          size={44}
          aria-label="Close the model answer"
          onClick={close}
        />
        {children}
      </aside>
    </div>
  );
}
