import { dayNumber } from '../../base/calendar';
import type { Attempt } from '../../history/attempt';
import type { PlanEffect } from '../../practice/plan-effect';
import { dayOf } from '../../words/days';
import { shareInWords } from '../../words/first-go';
import { comingSentence, memorySentence } from '../../words/today-sentences';
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
  const effectLine = (attempt: Attempt, effect: PlanEffect) =>
    [
      memorySentence(effect.stability),
      comingSentence(effect, { latest: isLatest(attempt, attempts), today: dayNumber(now) }),
    ]
      .filter((sentence) => sentence !== null)
      .join('. ');
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
              {attempt.score?.coverage != null && `, ${shareInWords(attempt.score.coverage)}`}:{' '}
              {effectLine(attempt, effect)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `attempts` come newest first. */
function isLatest(attempt: Attempt, attempts: readonly Attempt[]): boolean {
  return attempts.find(({ question }) => question.id === attempt.question.id) === attempt;
}
