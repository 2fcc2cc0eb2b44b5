import type { Attempt } from '../../history/attempt';
import type { ComparedTerm } from '../../review/compare-attempts';
import { AnswerSentence, ReadingTrouble } from '../review/AnswerSentence';
import { useReadAloud } from '../review/use-read-aloud';
import styles from './StillOpen.module.css';

/** Terms that neither answer covers, each with what the model answer says about it. */
export function StillOpen(props: { readonly attempt: Attempt; readonly terms: readonly ComparedTerm[] }) {
  const { attempt, terms } = props;
  const reading = useReadAloud();
  if (terms.length === 0) return null;
  return (
    <section className={styles.open} aria-label="In neither answer">
      <h2>
        <span aria-hidden="true">○</span> In neither answer{' '}
        <span className={styles.count}>{terms.length}</span>
      </h2>
      <ReadingTrouble reading={reading} />
      <ul>
        {terms.map(({ termId, term }) => (
          <li key={termId}>
            <p className={styles.term}>{term}</p>
            <AnswerSentence attempt={attempt} term={term} reading={reading} />
          </li>
        ))}
      </ul>
    </section>
  );
}
