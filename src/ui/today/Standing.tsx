import { useMemo } from 'react';
import { useStore } from 'zustand';
import { isScored } from '../../bank/scored';
import { weekOfPractice } from '../../practice/progress';
import { count } from '../../words/figures';
import { knownShare, weekSentence } from '../../words/today-sentences';
import { useServices } from '../services-context';
import styles from './Standing.module.css';

/**
 * Below this share a large figure would only discourage: it stands in its sentence like any other word, which says of how much it is a
 * share, since even a full answer is little of a whole bank.
 */
const EARLY = 0.2;

/** How ready one is, and what the last seven days held. */
export function Standing() {
  const { practice, library, attempts } = useServices();
  useStore(practice.state); // the share depends on terms and answers alike
  const bankId = useStore(library.state, ({ bank }) => bank.id);
  const questions = useStore(library.state, ({ bank }) => bank.questions.filter(isScored).length);
  const stored = useStore(attempts.state, (state) => state.summaries);
  const week = useMemo(() => weekOfPractice(stored, bankId, Date.now()), [stored, bankId]);
  const sitting = practice.sittingShare();
  const most = Math.max(1, ...week.days);
  return (
    <div className={styles.standing}>
      {sitting !== null && sitting > 0 && (
        <p data-early={sitting < EARLY || undefined}>
          You know <span className={styles.figure}>{knownShare(sitting)}</span> of the key terms
          {sitting < EARLY && ` of ${count(questions, 'question')}`}
        </p>
      )}
      <div>
        <div className={styles.week} aria-hidden="true">
          {[...week.days.entries()].map(([day, answers]) => (
            <span
              key={day}
              data-any={answers > 0 || undefined}
              style={{ height: `${6 + (answers / most) * 26}px` }}
            />
          ))}
        </div>
        <p className="quiet figures">{weekSentence(week)}</p>
      </div>
    </div>
  );
}
