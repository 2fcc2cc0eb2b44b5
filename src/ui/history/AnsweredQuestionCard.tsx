import { Button, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Attempt } from '../../history/attempt';
import { answerLength } from '../../words/answer-length';
import { trendSentence } from '../../words/change-words';
import { momentOf } from '../../words/days';
import { count } from '../../words/figures';
import { attemptLine } from '../../words/score-words';
import { SegmentBar } from '../review/SegmentBar';
import { hrefOf } from '../route';
import { useNotices, useServices } from '../services-context';
import styles from './AnsweredQuestionCard.module.css';
import type { QuestionAttempts } from './by-question';
import { useRemoval } from './use-removal';

/** So many answers need no press to be seen. */
const FEW = 2;

/** One question with its last answer and its best one; the others on demand. */
export function AnsweredQuestionCard({ group }: { readonly group: QuestionAttempts }) {
  const { question, bankId, attempts } = group;
  const [all, showAll] = useState(false);
  const [latest, before] = attempts;
  const shown =
    all || attempts.length <= FEW ? attempts : attempts.filter((one) => one === latest || one.starred);
  return (
    <section className={styles.card} aria-label={question.text}>
      <h2 className="interviewer">{question.text}</h2>
      <p className={styles.about}>
        <BankName bankId={bankId} />
        {latest && before && <Trend latest={latest} before={before} />}
      </p>
      {latest && before && (
        <p className={styles.about}>
          <a href={hrefOf({ page: 'compare', ids: [before.id, latest.id] })}>Compare the last two answers</a>
        </p>
      )}
      <ul>
        {shown.map((attempt) => (
          <AnswerRow key={attempt.id} attempt={attempt} />
        ))}
      </ul>
      {shown.length < attempts.length && (
        <Button variant="subtle" onClick={() => showAll(true)}>
          Show all {count(attempts.length, 'answer')}
          <VisuallyHidden> to “{question.text}”</VisuallyHidden>
        </Button>
      )}
    </section>
  );
}

function BankName({ bankId }: { readonly bankId: string }) {
  const { library } = useServices();
  const banks = useStore(library.state, (state) => state.banks);
  return banks.find(({ id }) => id === bankId)?.title ?? 'From a bank that was removed';
}

/** By the first takes: an answer that was added to has had more time. */
function Trend({ latest, before }: { readonly latest: Attempt; readonly before: Attempt }) {
  const { attempts } = useServices();
  const [from, to] = [before, latest].map((one) => attempts.firstTakeOf(one).score?.coverage ?? null);
  if (from === null && to === null) return null;
  return (
    <>
      {' · '}
      <span className={styles.trend}>{trendSentence({ from: from ?? null, to: to ?? null })}</span>
    </>
  );
}

function AnswerRow({ attempt }: { readonly attempt: Attempt }) {
  const { removeOne } = useRemoval();
  const moment = momentOf(attempt.createdAt, Date.now());
  return (
    <li className={styles.row}>
      <a href={hrefOf({ page: 'attempt', id: attempt.id })}>{moment}</a>
      <span className={styles.figures}>
        {attempt.score && <SegmentBar score={attempt.score} size="small" />}
        <span>
          {attemptLine(attempt)} · {answerLength(attempt.takes)}
        </span>
      </span>
      <span className={styles.acts}>
        <Star attempt={attempt} moment={moment} />
        <Button
          variant="subtle"
          aria-label={`Delete the answer of ${moment}`}
          onClick={() => removeOne(attempt.id)}
        >
          Delete
        </Button>
      </span>
    </li>
  );
}

/** One answer of each question is the best, by the user's word. */
function Star({ attempt, moment }: { readonly attempt: Attempt; readonly moment: string }) {
  const { attempts } = useServices();
  const notices = useNotices();
  const starred = attempt.starred === true;
  return (
    <Button
      variant="subtle"
      aria-pressed={starred}
      aria-label={`Best answer: ${moment}`}
      title={starred ? 'Your best answer' : 'Mark as your best answer'}
      onClick={() => void notices.run(() => attempts.star(attempt.id, !starred))}
    >
      <span aria-hidden="true">{starred ? '★' : '☆'}</span>
    </Button>
  );
}
