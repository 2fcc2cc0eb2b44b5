import { Button } from '@mantine/core';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { RecoverableTake } from '../../app/services';
import { clockTime } from '../../words/clock-time';
import { momentOf } from '../../words/days';
import { useNotices, useServices } from '../services-context';
import { goTo } from '../use-route';
import styles from './RecoveryOffer.module.css';

/** Answers that were cut off, by a crash or a closed tab: each can be recovered or let go. */
export function RecoveryOffer(props: {
  /** Answers to this question alone; without it, to all. */
  readonly of?: { readonly bankId: string; readonly question: string };
}) {
  const { of } = props;
  const { recovery } = useServices();
  const takes = useStore(recovery.state).filter(
    ({ bankId, questionId }) => !of || (bankId === of.bankId && questionId === of.question),
  );
  if (takes.length === 0) return null;
  return (
    <section className={styles.offer} aria-label="Unfinished answers">
      <h2>{takes.length === 1 ? 'An answer was cut off' : `${takes.length} answers were cut off`}</h2>
      <ul>
        {takes.map((take) => (
          <OfferedTake key={take.takeId} take={take} />
        ))}
      </ul>
    </section>
  );
}

function OfferedTake({ take }: { readonly take: RecoverableTake }) {
  const { recovery } = useServices();
  const notices = useNotices();
  const [recovering, setRecovering] = useState(false);

  async function recover() {
    setRecovering(true);
    const attemptId = await notices.run(() => recovery.recover(take.takeId));
    setRecovering(false);
    if (attemptId !== undefined) goTo({ page: 'attempt', id: attemptId });
  }

  async function discard() {
    const undo = await notices.run(() => recovery.discard(take.takeId));
    if (undo) notices.done(`The recording for “${take.questionText}” was thrown away.`, undo);
  }

  return (
    <li>
      <p>{take.questionText}</p>
      <p className="quiet figures">
        {momentOf(take.startedAt, Date.now())}
        {take.seconds !== null && `, ${clockTime(take.seconds)} recorded`}
      </p>
      <div className={styles.choices}>
        <Button variant="filled" onClick={recover} aria-disabled={recovering || undefined}>
          {recovering ? 'Recovering: transcribing it …' : 'Recover'}
        </Button>
        {!recovering && <Button onClick={() => void discard()}>Discard</Button>}
      </div>
    </li>
  );
}
