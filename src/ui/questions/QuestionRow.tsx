import { VisuallyHidden } from '@mantine/core';
import { memo } from 'react';
import type { Question } from '../../bank/bank';
import { dayOf } from '../../words/days';
import { isFirstGo, shareInWords } from '../../words/first-go';
import { FillBlanks } from '../profiles/FillBlanks';
import { SegmentBar } from '../review/SegmentBar';
import { hrefOf } from '../route';
import type { Practised } from './practised';
import styles from './QuestionRow.module.css';

/** One line of the list: the question is the link, what is known of it stands beside. Of thousands only those are drawn again that change. */
export const QuestionRow = memo(function QuestionRow(props: {
  readonly question: Question;
  readonly practised: Practised | null;
  readonly now: number;
}) {
  const { question, practised, now } = props;
  return (
    <li className={styles.row}>
      <a className={styles.link} href={hrefOf({ page: 'question', number: question.number })}>
        <span className={styles.number}>{question.number}</span>
        <span className="interviewer">{question.text}</span>
      </a>
      {practised?.score && (
        <div className={styles.bar}>
          <SegmentBar score={practised.score} size="small" />
        </div>
      )}
      <div className={styles.figures}>
        {practised ? <Result practised={practised} now={now} /> : <FillBlanks question={question} />}
      </div>
    </li>
  );
});

function Result({ practised, now }: { readonly practised: Practised; readonly now: number }) {
  const { score, before, lastAt } = practised;
  const day = dayOf(lastAt, now);
  if (!score) return day;
  const change = before === null ? 0 : Math.round(score.coverage * 100) - Math.round(before * 100);
  return (
    <>
      {shareInWords(score.coverage)}
      {!isFirstGo(score.coverage) && ' covered'}
      {change !== 0 && (
        <span className={styles.trend} data-up={change > 0 || undefined}>
          <span aria-hidden="true">{change > 0 ? '▲' : '▼'}</span>
          <VisuallyHidden>{change > 0 ? 'up by' : 'down by'}</VisuallyHidden> {Math.abs(change)}
        </span>
      )}
      {` · ${day}`}
    </>
  );
}
