import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import type { BankFormat } from '../../bank/formats/read-bank-file';
import { type DraftRow, withChoice } from '../../bank/import-draft';
import { answerStart, unscoredReasonSentence } from '../../words/import-words';
import { useServices } from '../services-context';
import styles from './DraftQuestion.module.css';

/** One question that was found: its section, how its answer begins, and its key terms or why it will have no score. */
export function DraftQuestion(props: {
  readonly row: DraftRow;
  readonly format: BankFormat;
  readonly onChange: (id: string) => void;
}) {
  const { row, format, onChange } = props;
  const { question, chosen } = row;
  const { imports } = useServices();
  const terms = useStore(imports.terms, (found) => found.get(question));
  const start = answerStart(question.answer);
  return (
    <li className={styles.row} data-left-out={!chosen || undefined}>
      <label className={styles.name}>
        <input
          type="checkbox"
          checked={chosen}
          onChange={() => imports.change((draft) => withChoice(draft, !chosen, question.id))}
        />
        <span>
          {question.number}. {question.text}
        </span>
      </label>
      <div className={styles.about}>
        <p className={`quiet ${styles.section}`}>{question.section}</p>
        {start !== '' && <p>{start}</p>}
        {question.unscored ? (
          <p className={styles.unscored}>{unscoredReasonSentence(question, format)}</p>
        ) : (
          <p className={`quiet ${styles.terms}`}>
            {terms ? `Key terms: ${terms.map(({ term }) => term).join(', ') || 'none'}` : 'Key terms: …'}
          </p>
        )}
      </div>
      <Button
        variant="subtle"
        className={styles.change ?? ''}
        aria-label={`Change question ${question.number}`}
        onClick={() => onChange(question.id)}
      >
        Change
      </Button>
    </li>
  );
}
