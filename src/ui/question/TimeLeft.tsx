import { VisuallyHidden } from '@mantine/core';
import type { Limits } from '../../interview/limits';
import { clockTime } from '../../words/clock-time';
import { timeNews } from '../../words/limit-words';
import { useSeconds } from './TakeTimer';
import styles from './TimeLeft.module.css';

/** What is left of the time for an answer. Its end is said once; nothing flashes. */
export function TimeLeft(props: {
  /** Epoch milliseconds; null before the answer. */
  readonly startedAt: number | null;
  readonly answerS: number;
  readonly end: Limits['end'];
}) {
  const { startedAt, answerS, end } = props;
  const counted = useSeconds(startedAt);
  const left = answerS - (startedAt === null ? 0 : Math.floor(counted));
  const news = startedAt === null ? '' : timeNews(left, end);
  return (
    <>
      <p className={styles.left} data-near={news !== '' || undefined} aria-hidden="true">
        {startedAt === null && `${clockTime(answerS)} for this answer`}
        {startedAt !== null && (left > 0 ? `${clockTime(left)} left` : news)}
      </p>
      <VisuallyHidden role="status">{news}</VisuallyHidden>
    </>
  );
}
