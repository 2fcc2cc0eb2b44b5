import type { ReactNode } from 'react';
import styles from './BackLink.module.css';
import { BACK } from './FreshPage';

/** The way back above a page's heading, with what else there is to say about the place. */
export function BackLink(props: {
  readonly href: string;
  readonly to: string;
  readonly children?: ReactNode;
}) {
  const { href, to, children } = props;
  return (
    <p className={styles.place} data-screen-only>
      <a href={href} {...{ [BACK]: true }}>
        ← {to}
      </a>
      {children && <span className="quiet figures">{children}</span>}
    </p>
  );
}
