import { useEffect, useState } from 'react';
import type { InterviewState } from '../../interview/state';
import { clockTime } from '../../review/clock-time';
import styles from './TakeTimer.module.css';

/** How long the answer is so far. Screen readers read it on demand, not every second. */
export function TakeTimer({ state }: { readonly state: InterviewState }) {
  const seconds = useSeconds(state.phase === 'recording' ? state.startedAt : null);
  const shown = state.phase === 'transcribing' ? state.take.durationS : seconds;
  return (
    <div
      role="timer"
      aria-label="Answer time"
      className={styles.timer}
      data-running={state.phase === 'recording'}
    >
      {clockTime(shown)}
    </div>
  );
}

/** Seconds since the start; when it ends, the last count stays until the next start. */
export function useSeconds(startedAt: number | null): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (startedAt === null) return;
    const show = () => setSeconds((Date.now() - startedAt) / 1000);
    show();
    const timer = setInterval(show, 200);
    return () => clearInterval(timer);
  }, [startedAt]);
  return seconds;
}
