import { Button, Textarea } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import type { DraftPlace } from '../../history/draft';
import { count } from '../../words/figures';
import { wordsIn } from '../../words/typing-words';
import styles from './TypedAnswer.module.css';
import { useDraft } from './use-draft';

/** A text field for an answer. Every letter is kept, so that it can be taken up again. */
export function TypedAnswer(props: {
  readonly place: DraftPlace;
  /** What the button that ends the answer is called. */
  readonly handInName: string;
  readonly onHandIn: (text: string) => void;
  /** The buttons beside it. */
  readonly others: ReactNode;
}) {
  const { place, handInName, onHandIn, others } = props;
  const { text, keep } = useDraft(place);
  const field = useRef<HTMLTextAreaElement>(null);
  const figures = useId();
  const words = wordsIn(text);

  useEffect(() => {
    const end = field.current?.value.length ?? 0;
    field.current?.setSelectionRange(end, end); // a draft is gone on with where it ended
  }, []);

  function handIn() {
    if (words === 0) field.current?.focus();
    else onHandIn(text);
  }

  function handInByKey(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    handIn();
  }

  return (
    <>
      <Textarea
        ref={field}
        label="Type your answer"
        description="As you would say it. It is scored in the same way and marked as typed."
        aria-describedby={figures}
        autoFocus
        autosize
        minRows={7}
        maxRows={18}
        value={text}
        onChange={(event) => keep(event.currentTarget.value)}
        onKeyDown={handInByKey}
      />
      <p id={figures} className={`${styles.figures} quiet figures`}>
        {count(words, 'word')}
        {words > 0 && ' · kept on this device'}
      </p>
      <div className="choices">
        <Button variant="filled" aria-disabled={words === 0 || undefined} onClick={handIn}>
          {handInName}
        </Button>
        {others}
      </div>
    </>
  );
}
