import type { Question } from '../../bank/bank';
import { dayOf } from '../../words/days';
import { count, percent } from '../../words/figures';
import { hrefOf } from '../route';
import type { Practised } from './practised';
import styles from './QuestionRow.module.css';

/** One line of the list: the question is the link, what is known of it stands beside. */
export function QuestionRow(props: {
  readonly question: Question;
  readonly practised: Practised | null;
  readonly now: number;
}) {
  const { question, practised, now } = props;
  return (
    <li className={styles.row}>
      <a className={styles.link} href={hrefOf({ page: 'question', number: question.number })}>
        <span className={styles.number}>{question.number}</span>
        <span>{question.text}</span>
      </a>
      <p className={styles.figures}>{practised ? practisedLine(practised, now) : blanksLine(question)}</p>
    </li>
  );
}

function practisedLine({ coverage, lastAt }: Practised, now: number): string {
  const day = dayOf(lastAt, now);
  return coverage === null ? day : `${percent(coverage)} · ${day}`;
}

function blanksLine({ placeholders }: Question): string {
  return placeholders.length === 0 ? '' : `${count(placeholders.length, 'blank')} to fill in`;
}
