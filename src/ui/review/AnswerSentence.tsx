import { Button, VisuallyHidden } from '@mantine/core';
import { withStandIns } from '../../bank/stand-ins';
import type { Attempt } from '../../history/attempt';
import { silenceSentence } from '../../words/sentences';
import { useQuestionOf } from '../use-question-of';
import { useSentenceOf } from '../use-sentence-of';
import styles from './AnswerSentence.module.css';
import type { ReadingAloud } from './use-read-aloud';

/** The sentence of the model answer that a term comes from, to read and to hear: what could have been said. */
export function AnswerSentence(props: {
  readonly attempt: Attempt;
  readonly term: string;
  readonly reading: ReadingAloud;
  /** Without saying whose sentence it is, where all around it is about nothing else. */
  readonly bare?: boolean;
}) {
  const { attempt, term, reading, bare = false } = props;
  const question = useQuestionOf(attempt);
  const sentenceOf = useSentenceOf();
  const sentence = question && sentenceOf(question, term);
  if (question === null || sentence === null) return null;
  const spoken = withStandIns(sentence, question.placeholders);
  const isRead = reading.text === spoken;
  return (
    <div className={styles.sentence}>
      <p>
        {!bare && <span className="quiet">The model answer says: </span>}
        <q>{sentence}</q>
      </p>
      <Button variant="subtle" onClick={() => reading.toggle(spoken)}>
        {isRead ? 'End reading' : 'Read aloud'}
        <VisuallyHidden> the sentence about {term}</VisuallyHidden>
      </Button>
    </div>
  );
}

/** Why the voice stayed silent, once for all sentences it was asked to read. */
export function ReadingTrouble({ reading }: { readonly reading: ReadingAloud }) {
  return <p role="status">{reading.silence !== null && silenceSentence(reading.silence, 'sentence')}</p>;
}
