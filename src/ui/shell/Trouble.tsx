import type { ReactNode } from 'react';
import styles from './Trouble.module.css';

/** Something went wrong: the sentence about it, and the next step. */
export function Trouble({ children }: { readonly children: ReactNode }) {
  return (
    <div role="alert" className={styles.trouble}>
      {children}
    </div>
  );
}
