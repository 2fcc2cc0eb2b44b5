import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import styles from './Page.module.css';

/** The frame of one page: its heading, which also names the browser's tab, and a column of readable width. */
export function Page(props: {
  readonly title: string;
  /** The title is what the interviewer asks. */
  readonly asked?: boolean;
  readonly above?: ReactNode;
  /** A wide window is used for two columns. */
  readonly wide?: boolean;
  /** A `Drawer`, or nothing. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}) {
  const { title, asked = false, wide = false, above, beside, children } = props;
  useDocumentTitle(title === 'Viva Voce' ? title : `${title} – Viva Voce`);
  return (
    <div className={styles.page} data-wide={wide || undefined}>
      <div className={styles.column}>
        {above}
        <h1 className={asked ? `${styles.asked} interviewer` : styles.title} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </div>
      {beside}
    </div>
  );
}
