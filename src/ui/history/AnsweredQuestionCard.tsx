import { Button } from '@mantine/core';
import { figuresOver } from '../../delivery/take-figures';
import type { Attempt } from '../../history/attempt';
import { clockTime } from '../../words/clock-time';
import { momentOf } from '../../words/days';
import { attemptLine } from '../../words/score-words';
import { hrefOf } from '../route';
import styles from './AnsweredQuestionCard.module.css';
import type { QuestionAttempts } from './by-question';
import { useRemoval } from './use-removal';

/** One question with all its answers, newest first. */
export function AnsweredQuestionCard({ group }: { readonly group: QuestionAttempts }) {
  const { question, attempts } = group;
  const [latest, before] = attempts;
  return (
    <section className={styles.card} aria-label={question.text}>
      <h2>{question.text}</h2>
      {latest && before && (
        <p className={styles.compare}>
          <a href={hrefOf({ page: 'compare', ids: [before.id, latest.id] })}>Compare the last two answers</a>
        </p>
      )}
      <ul>
        {attempts.map((attempt) => (
          <AnswerRow key={attempt.id} attempt={attempt} />
        ))}
      </ul>
    </section>
  );
}

function AnswerRow({ attempt }: { readonly attempt: Attempt }) {
  const { removeOne } = useRemoval();
  const moment = momentOf(attempt.createdAt, Date.now());
  return (
    <li className={styles.row}>
      <a href={hrefOf({ page: 'attempt', id: attempt.id })}>{moment}</a>
      <span className={styles.figures}>
        {attemptLine(attempt)} · {clockTime(figuresOver(attempt.takes).durationS)}
      </span>
      <Button
        variant="subtle"
        aria-label={`Delete the answer of ${moment}`}
        onClick={() => removeOne(attempt.id)}
      >
        Delete
      </Button>
    </li>
  );
}
