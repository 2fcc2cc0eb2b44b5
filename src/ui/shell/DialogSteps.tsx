import type { ReactNode } from 'react';
import styles from './DialogSteps.module.css';

/** The buttons that end a form in a dialog: in sight however long the form is. */
export function DialogSteps({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.steps} data-steps>
      {children}
    </div>
  );
}
