import { LAST_DAYS } from '../../practice/due';
import { dayLineSentence, interviewSentence } from '../../words/today-sentences';
import { InterviewDate } from './InterviewDate';
import styles from './InterviewHero.module.css';

/** The interview and the days until it; the last ones stand out, because all comes up once more in them. */
export function InterviewHero(props: {
  /** "YYYY-MM-DD" */
  readonly date: string | null;
  readonly daysLeft: number | null;
}) {
  const { date, daysLeft } = props;
  const sentence = interviewSentence(date, daysLeft);
  return (
    <div className={styles.hero}>
      {sentence && <p className={styles.sentence}>{sentence}</p>}
      {daysLeft !== null && daysLeft > 0 && <DayLine daysLeft={daysLeft} />}
      <InterviewDate date={date} />
    </div>
  );
}

/** More than these would be too thin to be told apart. */
const DAYS_SHOWN = 60;

function DayLine({ daysLeft }: { readonly daysLeft: number }) {
  const shown = Math.min(daysLeft, DAYS_SHOWN);
  return (
    <div role="img" aria-label={dayLineSentence(daysLeft, LAST_DAYS)} className={styles.days}>
      {Array.from({ length: shown }, (_, index) => shown - index).map((ahead) => (
        <span key={ahead} data-last={ahead <= LAST_DAYS || undefined} />
      ))}
    </div>
  );
}
