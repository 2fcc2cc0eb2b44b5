import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Interview } from '../../interview/run';
import type { InterviewState } from '../../interview/state';
import { preparationSentence } from '../../words/limit-words';
import styles from './PreparingPanel.module.css';

/** The time to think and the count-in before an answer. It is said once; the figures are for who looks. */
export function PreparingPanel(props: {
  readonly interview: Interview;
  readonly state: Extract<InterviewState, { phase: 'preparing' }>;
}) {
  const { interview, state } = props;
  const seconds = useSecondsUntil(state.until);
  return (
    <section className={styles.panel} aria-label="Your answer" data-preparing={state.stage}>
      <p role="status">{preparationSentence(state.stage)}</p>
      <div role="timer" aria-label="Seconds until the recording" className={styles.seconds}>
        {seconds}
      </div>
      {/* One button for both stages, so that the focus stays. */}
      <Button variant="filled" size="lg" autoFocus onClick={() => void interview.startAnswering()}>
        Start now
      </Button>
      <Button variant="subtle" onClick={() => void interview.startOver()}>
        Not yet
      </Button>
    </section>
  );
}

/** Whole seconds that are left, the last one as 1. */
function useSecondsUntil(until: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const show = () => setNow(Date.now());
    show();
    const timer = setInterval(show, 200);
    return () => clearInterval(timer);
  }, []);
  return Math.max(1, Math.ceil((until - now) / 1000));
}
