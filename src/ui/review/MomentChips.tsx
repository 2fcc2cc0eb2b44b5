import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import styles from './MomentChips.module.css';

export interface MomentChip {
  readonly id: string;
  readonly name: ReactNode;
  readonly onHear: () => void;
}

/** Moments of a take to hear again: the telling ones first, all on demand. */
export function MomentChips(props: {
  readonly title: string;
  readonly note?: string;
  readonly moments: readonly MomentChip[];
  /** Ids of the ones to begin with. */
  readonly telling: ReadonlySet<string>;
}) {
  const { title, note, moments, telling } = props;
  const [all, showAll] = useState(false);
  if (moments.length === 0) return null;
  const shown = all ? moments : moments.filter(({ id }) => telling.has(id));
  return (
    <div className={styles.moments}>
      <h3>
        {title} <span className="quiet figures">{moments.length}</span>
        {note && <span className="quiet figures"> {note}</span>}
      </h3>
      <ul aria-label={title}>
        {shown.map(({ id, name, onHear }) => (
          <li key={id}>
            <button type="button" className={styles.chip} onClick={onHear}>
              {name}
            </button>
          </li>
        ))}
        {shown.length < moments.length && (
          <li>
            <Button variant="subtle" onClick={() => showAll(true)}>
              Show all {moments.length}
            </Button>
          </li>
        )}
      </ul>
    </div>
  );
}
