import { clockTime } from '../../words/clock-time';
import styles from './AnswerTime.module.css';

/** The length of an answer in large figures. Screen readers read it on demand, not every second. */
export function AnswerTime({ seconds, running }: { readonly seconds: number; readonly running: boolean }) {
  return (
    <div role="timer" aria-label="Answer time" className={styles.time} data-running={running}>
      {clockTime(seconds)}
    </div>
  );
}
