import type { Question } from '../../bank/bank';
import type { Attempt } from '../../history/attempt';
import { transcriptsOf } from '../../interview/attempt-from-take';
import { wordsOf } from '../../transcription/transcript';
import { NO_MODEL_ANSWER } from '../../words/unscored-words';
import { EditQuestion } from '../bank-editor/EditQuestion';
import styles from './NoModelAnswer.module.css';

/** A question without a model answer is practised all the same; here it can get one, also from what was just said. */
export function NoModelAnswer(props: {
  readonly question: Question;
  /** What was answered just now; null before. */
  readonly attempt: Attempt | null;
  readonly onChanged: () => void;
}) {
  const { question, attempt, onChanged } = props;
  if (question.answer.length > 0) return null;
  const said = attempt ? saidIn(attempt) : '';
  return (
    <section className={styles.missing} aria-label="No model answer yet">
      <p>{said === '' ? NO_MODEL_ANSWER.before : NO_MODEL_ANSWER.after}</p>
      <div className="choices">
        {said !== '' && (
          <EditQuestion
            question={question}
            label="Use what I said as a draft"
            variant="default"
            draft={said}
            onChanged={onChanged}
          />
        )}
        <EditQuestion
          question={question}
          label="Write a model answer"
          variant={said === '' ? 'default' : 'subtle'}
          onChanged={onChanged}
        />
      </div>
    </section>
  );
}

function saidIn({ takes }: Attempt): string {
  return transcriptsOf(takes)
    .map((transcript) =>
      wordsOf(transcript)
        .map(({ text }) => text)
        .join(' '),
    )
    .filter((text) => text !== '')
    .join('\n\n');
}
