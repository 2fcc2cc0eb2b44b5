import { VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { MockRun } from '../../mock/mock-run';
import type { AskedStep } from '../../mock/mock-state';
import { LAST_ANSWER, placeLine } from '../../words/mock-words';
import styles from './MockPanel.module.css';

/** "Question 3 of 8", or "Question 3 · 31 minutes left" where the clock ends the interview; as words and as a line. */
export function MockPlace({ run, step }: { readonly run: MockRun; readonly step: AskedStep }) {
  const { minutes } = run.mock.getState().choices;
  const wholeMs = minutes === null ? null : minutes * 60_000;
  const spentMs = useSpentMs(run, wholeMs !== null);
  const leftMs = wholeMs === null ? null : wholeMs - spentMs;
  const share = wholeMs === null ? (step.position - 1) / step.of : Math.min(1, spentMs / wholeMs);
  return (
    <div className={styles.place}>
      <p className="quiet figures">{placeLine(step, leftMs)}</p>
      <div className={styles.line} aria-hidden="true">
        <div style={{ transform: `scaleX(${share})` }} />
      </div>
      <VisuallyHidden role="status">{leftMs !== null && leftMs <= 0 && LAST_ANSWER}</VisuallyHidden>
    </div>
  );
}

/** How long the interview has lasted, looked at every second where that matters. */
function useSpentMs(run: MockRun, watched: boolean): number {
  const [spentMs, setSpentMs] = useState(run.spentMs);
  useEffect(() => {
    if (!watched) return;
    const timer = setInterval(() => setSpentMs(run.spentMs()), 1000);
    return () => clearInterval(timer);
  }, [run, watched]);
  return spentMs;
}
