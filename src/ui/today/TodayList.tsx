import { Button, UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Question } from '../../bank/bank';
import type { TodayItem, TodayPlan } from '../../practice/today';
import { count } from '../../words/figures';
import { reasonOf } from '../../words/today-sentences';
import { type Practised, practisedOf, weakestPoint } from '../questions/practised';
import { useNotices, useServices } from '../services-context';
import { goTo } from '../use-route';
import styles from './TodayList.module.css';

const ROWS = 5;

/** The next questions of today's plan, each with the reason why it is there. One can be put off until tomorrow. */
export function TodayList({ plan }: { readonly plan: TodayPlan }) {
  const { practice, library, attempts } = useServices();
  const notices = useNotices();
  const bank = useStore(library.state, (state) => state.bank);
  const stored = useStore(attempts.state);
  const practised = useMemo(() => practisedOf(bank.id, stored), [bank.id, stored]);
  const more = plan.items.length - ROWS;
  return (
    <>
      {plan.items.length > 0 && (
        <ol className={styles.rows} aria-label="Today’s questions">
          {plan.items.slice(0, ROWS).map((item) => {
            const question = bank.questions.find(({ number }) => number === item.question);
            if (!question) return null;
            const answered = practised.get(question.id) ?? null;
            return <TodayRow key={question.id} item={item} question={question} answered={answered} />;
          })}
        </ol>
      )}
      {(more > 0 || plan.skipped > 0) && (
        <p className={`${styles.rest} quiet`}>
          {more > 0 && `${count(more, 'more question', 'more questions')} after these. `}
          {plan.skipped > 0 && `${count(plan.skipped, 'question')} skipped until tomorrow. `}
          {plan.skipped > 0 && (
            <Button variant="subtle" onClick={() => void notices.run(practice.unskip)}>
              Bring back
            </Button>
          )}
        </p>
      )}
    </>
  );
}

function TodayRow(props: {
  readonly item: TodayItem;
  readonly question: Question;
  readonly answered: Practised | null;
}) {
  const { item, question, answered } = props;
  const { practice } = useServices();
  const notices = useNotices();
  const weakest = answered ? weakestPoint(answered) : null;

  async function skip() {
    const undo = await practice.skip(question.id);
    notices.minor('The question is skipped until tomorrow.', undo);
  }

  return (
    <li className={styles.row}>
      <UnstyledButton
        className={`${styles.open} interviewer`}
        onClick={() => goTo({ page: 'practice', number: item.question })}
      >
        {question.text}
      </UnstyledButton>
      <span className={styles.reason} data-reason={weakest === null ? item.reason : 'weak'}>
        {reasonOf(item, weakest)}
      </span>
      <Button
        variant="subtle"
        aria-label={`Skip “${question.text}” today`}
        onClick={() => void notices.run(skip)}
      >
        Skip
      </Button>
    </li>
  );
}
