import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import { percent } from '../../words/figures';
import { interviewSentence, planSentence } from '../../words/today-sentences';
import { hrefOf } from '../route';
import { useServices } from '../services-context';
import { goTo } from '../use-route';
import { InterviewDate } from './InterviewDate';
import styles from './TodayCard.module.css';

/** What to practise today, how near the interview is, and the ways to begin. */
export function TodayCard() {
  const { practice, settings } = useServices();
  const { plan, cards } = useStore(practice.state);
  const sitting = practice.sittingShare();
  const date = useStore(settings.state, ({ interviewDate }) => interviewDate);
  const first = plan.items[0];
  const standing = [
    interviewSentence(date, plan.daysLeft),
    sitting === null ? null : `You know ${percent(sitting)} of the key terms`,
  ].filter((sentence) => sentence !== null);
  return (
    <section className={styles.today} aria-labelledby="today">
      <div className={styles.plan}>
        <h2 id="today">Today: {planSentence(plan)}</h2>
        {cards.size === 0 && (
          <p>
            Choose a question, answer it aloud, and see which key terms you said. Nothing leaves this machine.
          </p>
        )}
        {standing.length > 0 && <p className="figures">{standing.join(' · ')}</p>}
        <InterviewDate date={date} />
      </div>
      <div className={styles.ways}>
        {first && (
          <Button variant="filled" onClick={() => goTo({ page: 'practice', number: first.question })}>
            Start practice
          </Button>
        )}
        <Button variant={first ? 'default' : 'filled'} onClick={() => goTo({ page: 'mock' })}>
          Start mock interview
        </Button>
      </div>
      <p className={styles.links}>
        <a href={hrefOf({ page: 'progress' })}>Progress</a>
        <a href={hrefOf({ page: 'drill' })}>Eyes-free drill</a>
      </p>
    </section>
  );
}
