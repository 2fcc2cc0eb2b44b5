import { Button } from '@mantine/core';
import { useState } from 'react';
import { clockTime } from '../../review/clock-time';
import { type MarkedPause, pauseLength } from '../../review/pause-map';
import styles from './PauseList.module.css';

/** More would bury the ones that tell something. */
const SHOWN_AT_FIRST = 6;

/** The long pauses of a take: what each came before, and how long it was. Pressing one plays over it. */
export function PauseList(props: {
  readonly pauses: readonly MarkedPause[];
  readonly onHear: (pause: MarkedPause) => void;
}) {
  const { pauses, onHear } = props;
  const [all, showAll] = useState(false);
  if (pauses.length === 0) return null;
  const shown = all ? pauses : mostTelling(pauses, SHOWN_AT_FIRST);
  return (
    <div className={styles.pauses}>
      <h3>
        Long pauses <span className="quiet">{pauses.length}</span>
      </h3>
      <ul aria-label="Long pauses">
        {shown.map((pause) => (
          <li key={pause.id}>
            <button type="button" onClick={() => onHear(pause)}>
              {pauseLength(pause)} <PausePlace pause={pause} />
            </button>
          </li>
        ))}
        {shown.length < pauses.length && (
          <li>
            <Button variant="subtle" onClick={() => showAll(true)}>
              Show all {pauses.length}
            </Button>
          </li>
        )}
      </ul>
    </div>
  );
}

function PausePlace({ pause: { startS, before } }: { readonly pause: MarkedPause }) {
  if (before.length === 0) return <span className="quiet">at {clockTime(startS)}</span>;
  return (
    <>
      before <strong>{before.map(({ term }) => term).join(', ')}</strong>
    </>
  );
}

/** Those before a term, then the longest, at most `most`; in order of time. */
export function mostTelling(pauses: readonly MarkedPause[], most: number): readonly MarkedPause[] {
  const chosen = pauses
    .toSorted(
      (a, b) => Number(b.before.length > 0) - Number(a.before.length > 0) || lengthOf(b) - lengthOf(a),
    )
    .slice(0, most);
  return pauses.filter((pause) => chosen.includes(pause));
}

function lengthOf({ startS, endS }: MarkedPause): number {
  return endS - startS;
}
