import type { ReactNode } from 'react';
import styles from './ActionBar.module.css';

/** What to do now, in sight however long the page is: one main action, and the others beside it. */
export function ActionBar({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.bar} data-action-bar>
      <div className={styles.actions}>{children}</div>
    </div>
  );
}
