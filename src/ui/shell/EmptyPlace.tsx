import type { ReactNode } from 'react';
import styles from './EmptyPlace.module.css';

/** Says what will be in a place that is still empty, and how it gets there. */
export function EmptyPlace({ children }: { readonly children: ReactNode }) {
  return <p className={styles.empty}>{children}</p>;
}
