import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import { hasScored } from '../../bank/scored';
import { planSentence } from '../../words/today-sentences';
import { hrefOf } from '../route';
import { useServices } from '../services-context';
import { goTo } from '../use-route';
import { InterviewHero } from './InterviewHero';
import { Standing } from './Standing';
import styles from './TodayCard.module.css';
import { TodayList } from './TodayList';

const SCORED_START = 'Choose a question, answer it aloud, and see which key terms you said.';
const UNSCORED_START =
  'Choose a question and answer it aloud. These questions have no model answers yet: your answers are kept with their transcript and pace, without a score.';

/** How near the interview is, what to practise today and why, and the one way to begin. */
export function TodayCard() {
  const { practice, settings, library, attempts } = useServices();
  const { plan } = useStore(practice.state);
  const bank = useStore(library.state, (state) => state.bank);
  const begun = useStore(attempts.state, (state) => state.summaries.some(({ bankId }) => bankId === bank.id));
  const date = useStore(settings.state, ({ interviewDate }) => interviewDate);
  const first = plan.items[0];
  return (
    <div className={styles.today}>
      <InterviewHero date={date} daysLeft={plan.daysLeft} />
      <section className={styles.plan} aria-labelledby="today">
        <h2 id="today">Today: {planSentence(plan)}</h2>
        {!begun && (
          <p>
            {hasScored(bank) ? SCORED_START : UNSCORED_START} Nothing leaves this machine.{' '}
            <a href={hrefOf({ page: 'voice-check' })}>Check your voice first</a>, in half a minute, or{' '}
            <a href={hrefOf({ page: 'sample' })}>see a sample answer</a>.
          </p>
        )}
        {/* Before the list: on a phone five questions fill more than the screen. */}
        <div className={styles.ways}>
          {first && (
            <Button variant="filled" onClick={() => goTo({ page: 'practice', number: first.question })}>
              Start practice
            </Button>
          )}
          <Button variant={first ? 'subtle' : 'filled'} onClick={() => goTo({ page: 'mock' })}>
            Start mock interview
          </Button>
          <a href={hrefOf({ page: 'drill' })}>Eyes-free drill</a>
        </div>
        <TodayList plan={plan} />
      </section>
      {begun && <Standing />}
    </div>
  );
}
