import type { Attempt } from '../../history/attempt';
import { dateOf, dayOf } from '../../words/days';
import { percent } from '../../words/figures';
import { hrefOf } from '../route';
import { useServices } from '../services-context';
import styles from './LatestEffects.module.css';

const SHOWN = 10;

/** What each of the latest answers did to the plan. */
export function LatestEffects({
  attempts,
  now,
}: {
  readonly attempts: readonly Attempt[];
  readonly now: number;
}) {
  const { practice } = useServices();
  const rows = attempts.slice(0, SHOWN).flatMap((attempt) => {
    const effect = practice.effectOf(attempt);
    return effect ? [{ attempt, effect }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <section className={styles.effects} aria-labelledby="effects">
      <h2 id="effects">What your latest answers changed</h2>
      <p className="quiet">
        An answer that covers more holds for longer, so its question comes up later. The date of the interview
        brings it forward.
      </p>
      <ul>
        {rows.map(({ attempt, effect }) => (
          <li key={attempt.id}>
            <a href={hrefOf({ page: 'attempt', id: attempt.id })}>{attempt.question.text}</a>
            <span className="figures">
              {dayOf(attempt.createdAt, now)}
              {attempt.score?.coverage != null && `, ${percent(attempt.score.coverage)}`}:{' '}
              {holds(effect.stability)},{' '}
              {effect.nextDate === null
                ? 'not again before the interview'
                : `next on ${dateOf(effect.nextDate)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "holds 12 days instead of 2". */
function holds({ before, after }: { readonly before: number | null; readonly after: number }): string {
  const days = (stability: number) => Math.max(1, Math.round(stability));
  const now = `holds ${days(after)} ${days(after) === 1 ? 'day' : 'days'}`;
  return before === null || days(before) === days(after) ? now : `${now} instead of ${days(before)}`;
}
