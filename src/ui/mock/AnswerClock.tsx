import { clockTime } from '../../words/clock-time';
import { AnswerTime } from '../question/AnswerTime';
import { useSeconds } from '../question/TakeTimer';
import styles from './AnswerClock.module.css';

/** From here on the end of the time is announced. */
const WARNING_S = 15;

/** How long the answer is, and what is left of the time that was set. The end of it is a hint: nobody is cut off. */
export function AnswerClock(props: { readonly startedAt: number | null; readonly limitS: number | null }) {
  const { startedAt, limitS } = props;
  const counted = useSeconds(startedAt);
  const seconds = startedAt === null ? 0 : Math.floor(counted);
  const left = limitS === null || startedAt === null ? null : limitS - seconds;
  const near = left !== null && left <= WARNING_S;
  return (
    <div className={styles.clock}>
      <AnswerTime seconds={seconds} running={startedAt !== null} />
      {limitS !== null && (
        <p className={styles.left} data-near={near || undefined}>
          {left === null && `${clockTime(limitS)} for this answer`}
          {left !== null && left > 0 && `${clockTime(left)} left`}
          {left !== null && left <= 0 && 'Time is up. Finish your thought.'}
        </p>
      )}
    </div>
  );
}
