import { useStore } from 'zustand';
import type { DrillStep } from '../../interview/drill';
import { drillWords } from '../../words/drill-words';
import { attemptLine } from '../../words/score-words';
import { SegmentBar } from '../review/SegmentBar';
import { hrefOf } from '../route';
import { useServices } from '../services-context';
import styles from './DrillSummary.module.css';

/** The end of a drill: what came of each answer, and the way to its feedback. */
export function DrillSummary({ step }: { readonly step: Extract<DrillStep, { kind: 'finished' }> }) {
  const { attempts } = useServices();
  const stored = useStore(attempts.state, (state) => state.attempts);
  const answers = step.attemptIds.flatMap((id) => stored.find((one) => one.id === id) ?? []);
  return (
    <>
      <p className={styles.sentence} role="status">
        {drillWords.finished(answers, step)}
      </p>
      {answers.length > 0 && (
        <ul className={styles.answers} aria-label="Your answers">
          {answers.map((attempt) => (
            <li key={attempt.id}>
              <a href={hrefOf({ page: 'attempt', id: attempt.id })}>{attempt.question.text}</a>
              <span className={styles.result}>
                {attempt.score && <SegmentBar score={attempt.score} size="small" />}
                {attemptLine(attempt)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href="#/">See all questions</a>
      </p>
    </>
  );
}
