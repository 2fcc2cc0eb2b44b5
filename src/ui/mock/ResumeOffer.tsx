import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import { stepOf } from '../../mock/mock-interview';
import { momentOf } from '../../words/days';
import { useServices } from '../services-context';
import { goTo } from '../use-route';
import styles from './ResumeOffer.module.css';

/** On the home page: a mock interview that was interrupted waits where it stopped. */
export function ResumeOffer() {
  const { mock } = useServices();
  const current = useStore(mock.state, (state) => state.current);
  if (!current) return null;
  const step = stepOf(current);
  return (
    <section className={styles.offer} aria-label="Interrupted mock interview">
      <p>
        The mock interview you began {momentOf(current.startedAt, Date.now())} is not over.{' '}
        {step.kind === 'finished'
          ? 'All questions are answered.'
          : `Question ${step.position} of ${step.of} comes next.`}
      </p>
      <Button variant="filled" onClick={() => goTo({ page: 'mock' })}>
        Resume mock interview
      </Button>
    </section>
  );
}
