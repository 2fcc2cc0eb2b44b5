import type { Bank } from '../../bank/bank';
import type { Attempt } from '../../history/attempt';
import { weakestPoints } from '../../practice/weakest-points';
import { hrefOf } from '../route';
import styles from './LatestEffects.module.css';

const SHOWN = 5;

/** What to say next, over all questions of the bank: each point leads to its question. */
export function WeakestPoints({
  bank,
  attempts,
}: {
  readonly bank: Bank;
  readonly attempts: readonly Attempt[];
}) {
  const points = weakestPoints(bank, attempts, SHOWN);
  if (points.length === 0) return null;
  return (
    <section className={styles.effects} aria-labelledby="weakest">
      <h2 id="weakest">Points to work on</h2>
      <p className="quiet">What your latest answers left out, the weightiest first.</p>
      <ul>
        {points.map(({ question, term }) => (
          <li key={`${question.id}/${term.id}`}>
            <a href={hrefOf({ page: 'question', number: question.number })}>{term.term}</a>
            <span>{question.text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
