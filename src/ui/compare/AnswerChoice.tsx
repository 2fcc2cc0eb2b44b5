import { NativeSelect } from '@mantine/core';
import { type Attempt, isTyped } from '../../history/attempt';
import { momentOf } from '../../words/days';
import { shareInWords } from '../../words/first-go';
import { hrefOf } from '../route';
import { goTo } from '../use-route';
import styles from './AnswerChoice.module.css';

/** Which two answers stand side by side, and the way to each. */
export function AnswerChoice(props: {
  readonly earlier: Attempt;
  readonly later: Attempt;
  /** All answers to the question, newest first. */
  readonly answers: readonly Attempt[];
}) {
  const { earlier, later, answers } = props;
  return (
    <div className={styles.choice}>
      <Chosen
        label="Earlier"
        shown={earlier}
        answers={answers}
        other={later}
        onChoose={(id) => goTo({ page: 'compare', ids: [id, later.id] })}
      />
      <Chosen
        label="Later"
        shown={later}
        answers={answers}
        other={earlier}
        onChoose={(id) => goTo({ page: 'compare', ids: [earlier.id, id] })}
      />
    </div>
  );
}

function Chosen(props: {
  readonly label: string;
  readonly shown: Attempt;
  readonly other: Attempt;
  readonly answers: readonly Attempt[];
  readonly onChoose: (id: string) => void;
}) {
  const { label, shown, other, answers, onChoose } = props;
  const now = Date.now();
  return (
    <div className={styles.chosen}>
      <NativeSelect
        label={label}
        value={shown.id}
        onChange={(event) => onChoose(event.currentTarget.value)}
        data={answers
          .filter(({ id }) => id !== other.id)
          .map((attempt) => ({
            value: attempt.id,
            label: answerName(attempt, now),
          }))}
      />
      <a href={hrefOf({ page: 'attempt', id: shown.id })}>Open the {label.toLowerCase()} answer</a>
    </div>
  );
}

/** "yesterday at 14:03, typed, 71 %": short enough for a phone. */
function answerName(attempt: Attempt, now: number): string {
  const { createdAt, score } = attempt;
  return [
    momentOf(createdAt, now),
    ...(isTyped(attempt) ? ['typed'] : []),
    ...(score?.coverage == null ? [] : [shareInWords(score.coverage)]),
  ].join(', ');
}
