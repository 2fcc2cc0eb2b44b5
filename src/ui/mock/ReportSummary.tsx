import type { MockReport } from '../../mock/report/report';
import type { SinceLast } from '../../mock/report/since-last';
import { clockTime } from '../../words/clock-time';
import { shareOfAnswers } from '../../words/coverage-words';
import { count, pace, secondsInWords } from '../../words/figures';
import { isFirstGo } from '../../words/first-go';
import { noScoreSentence, sinceLastSentence } from '../../words/mock-report/report-sentences';
import { FIRST_GO } from '../../words/score-words';
import styles from './ReportSummary.module.css';

/** The whole interview in a few figures, each with what it means. */
export function ReportSummary(props: {
  readonly report: MockReport;
  /** Beside the interview before; null where nothing can be compared. */
  readonly change: SinceLast | null;
  /** Answers that are still being transcribed; the figures leave them out. */
  readonly waiting: number;
}) {
  const { report, change, waiting } = props;
  const { coverage, covered, terms, answered, asked, speech } = report;
  const share = `${covered} of ${count(terms, 'key term')}`;
  return (
    <section className={`card ${styles.summary}`} aria-label="Summary">
      {coverage !== null && (
        <p className={styles.coverage}>
          <strong>{isFirstGo(coverage) ? FIRST_GO : share}</strong>{' '}
          <span className="quiet">{isFirstGo(coverage) ? share : shareOfAnswers(coverage)}</span>
        </p>
      )}
      {coverage === null && <p>{noScoreSentence(report)}</p>}
      {change && <p className="figures">{sinceLastSentence(change)}</p>}
      <p className="quiet figures">
        {[
          `${answered} of ${count(asked, 'question')} answered`,
          ...(speech.seconds > 0 ? [`${clockTime(speech.seconds)} spoken`] : []),
          ...(speech.wordsPerMinute === null ? [] : [`${pace(speech.wordsPerMinute)} while speaking`]),
          ...(speech.seconds > 0 ? [pausesLine(speech)] : []),
        ].join(' · ')}
      </p>
      <p role="status" className={styles.waiting}>
        {waiting > 0 && `${count(waiting, 'answer')} still being transcribed; the figures follow.`}
      </p>
    </section>
  );
}

function pausesLine({ pauses, longestPauseS }: MockReport['speech']): string {
  if (pauses === 0) return 'no long pauses';
  return `${count(pauses, 'long pause')}, the longest ${secondsInWords(longestPauseS)}`;
}
