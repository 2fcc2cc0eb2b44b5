import { Textarea } from '@mantine/core';
import { useDeferredValue, useMemo, useRef } from 'react';
import type { Question } from '../../bank/bank';
import { answerOf } from '../../bank/question-draft';
import { type AppError, toAppError } from '../../base/app-error';
import { errorSentence } from '../../words/sentences';
import { ModelAnswerText } from '../question/ModelAnswer';
import answerStyles from '../question/ModelAnswer.module.css';
import styles from './AnswerField.module.css';
import { SpeakAnswer } from './SpeakAnswer';

/** A model answer in Markdown, typed or spoken, and how it will be shown. */
export function AnswerField(props: {
  readonly value: string;
  readonly autoFocus: boolean;
  readonly onChange: (answer: string) => void;
  /** Whether something is being spoken into it. */
  readonly onSpeaking: (speaking: boolean) => void;
}) {
  const { value, autoFocus, onChange, onSpeaking } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const shown = useDeferredValue(value);
  const preview = useMemo(() => previewOf(shown), [shown]);

  /** Below what is there already, and on to the field, where it can be put right. */
  function addSpoken(text: string) {
    onChange([value.trim(), text].filter((part) => part !== '').join('\n\n'));
    field.current?.focus();
  }

  return (
    <div className={styles.answer}>
      <Textarea
        ref={field}
        label="Model answer"
        description="Key terms are found in it. Lists, **bold** words and code may be written in Markdown. Without an answer, the question is asked without a score."
        autosize
        autoFocus={autoFocus}
        data-first-focus={autoFocus || undefined}
        minRows={6}
        maxRows={18}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <SpeakAnswer onHeard={addSpoken} onBusy={onSpeaking} />
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
