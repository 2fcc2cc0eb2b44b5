import { Button, VisuallyHidden } from '@mantine/core';
import { useStore } from 'zustand';
import { sentenceOf } from '../../bank/answer-sentences';
import type { Attempt } from '../../history/attempt';
import { silenceSentence } from '../sentences';
import { useServices } from '../services-context';
import styles from './AnswerSentence.module.css';
import type { ReadingAloud } from './use-read-aloud';

/** The sentence of the model answer that a term comes from, to read and to hear: what could have been said. */
export function AnswerSentence(props: {
  readonly attempt: Attempt;
  readonly term: string;
  readonly reading: ReadingAloud;
}) {
  const { attempt, term, reading } = props;
  const sentence = useSentence(attempt, term);
  if (sentence === null) return null;
  const isRead = reading.text === sentence;
  return (
    <div className={styles.sentence}>
      <p>
        <span className="quiet">The model answer says: </span>
        <q>{sentence}</q>
      </p>
      <Button variant="subtle" onClick={() => reading.toggle(sentence)}>
        {isRead ? 'Stop reading' : 'Read it aloud'}
        <VisuallyHidden> {term}</VisuallyHidden>
      </Button>
    </div>
  );
}

/** Why the voice stayed silent, once for all sentences it was asked to read. */
export function ReadingTrouble({ reading }: { readonly reading: ReadingAloud }) {
  return <p role="status">{reading.silence !== null && silenceSentence(reading.silence, 'sentence')}</p>;
}

/** Null when another bank is open, when the question left it, or for a term that is not in its answer. */
function useSentence(attempt: Attempt, term: string): string | null {
  const { shelf } = useServices();
  const bank = useStore(shelf.state, (state) => state.bank);
  const question =
    bank.id === attempt.bankId
      ? bank.questions.find(({ number }) => number === attempt.question.number)
      : undefined;
  return question ? (sentenceOf(question, { term })?.text ?? null) : null;
}
