import { Textarea } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import type { Question } from '../../bank/bank';
import { answerOf } from '../../bank/question-draft';
import { type AppError, toAppError } from '../../base/app-error';
import { errorSentence } from '../../words/sentences';
import { ModelAnswerText } from '../question/ModelAnswer';
import answerStyles from '../question/ModelAnswer.module.css';
import styles from './AnswerField.module.css';

/** A model answer in Markdown, and how it will be shown. */
export function AnswerField(props: {
  readonly value: string;
  readonly autoFocus: boolean;
  readonly onChange: (answer: string) => void;
}) {
  const { value, autoFocus, onChange } = props;
  const shown = useDeferredValue(value);
  const preview = useMemo(() => previewOf(shown), [shown]);
  return (
    <div className={styles.answer}>
      <Textarea
        label="Model answer"
        description="Key terms are found in it. Lists, **bold** words and code may be written in Markdown. Without an answer, the question is asked without a score."
        autosize
        autoFocus={autoFocus}
        minRows={6}
        maxRows={18}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {preview && (
        <section aria-label="Preview" className={`${styles.preview} ${answerStyles.answer}`}>
          <h3 className="quiet">Preview</h3>
          {'error' in preview ? (
            <p role="status">{errorSentence(preview.error)}</p>
          ) : (
            <ModelAnswerText question={preview} />
          )}
        </section>
      )}
    </div>
  );
}

type Preview = Pick<Question, 'answer' | 'placeholders'> | { readonly error: AppError };

/** Null where there is nothing to see. */
function previewOf(markdown: string): Preview | null {
  if (markdown.trim() === '') return null;
  try {
    return answerOf(markdown);
  } catch (thrown) {
    return { error: toAppError(thrown) };
  }
}
