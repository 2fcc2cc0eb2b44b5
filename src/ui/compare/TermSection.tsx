import type { ReactNode } from 'react';
import styles from './TermSection.module.css';

/** Terms with one fate, under its name and their number. */
export function TermSection(props: {
  readonly title: string;
  readonly symbol: string;
  readonly count: number;
  /** What is to be said before the list. */
  readonly note?: ReactNode;
  /** List items, each of one term or of several that one sentence holds. */
  readonly children: ReactNode;
}) {
  const { title, symbol, count, note, children } = props;
  return (
    <section aria-label={title}>
      <h2>
        <span aria-hidden="true">{symbol}</span> {title} <span className="quiet figures">{count}</span>
      </h2>
      {note}
      <ul className={styles.terms}>{children}</ul>
    </section>
  );
}
