import { Button, Textarea } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { DraftPlace } from '../../history/draft';
import type { Interview } from '../../interview/run';
import type { TermScore } from '../../scoring/score';
import { count } from '../../words/figures';
import { additionSentence, wordsIn } from '../../words/typing-words';
import { MissedPoints } from '../review/MissedPoints';
import styles from './TypingPanel.module.css';
import { useDraft } from './use-draft';

/** An answer in writing, for who can't or may not speak now. Every letter is kept, so that it can be taken up again. */
export function TypingPanel(props: {
  readonly interview: Interview;
  readonly place: DraftPlace;
  /** The one point that is to be added; null when it is all of the answer, or all that was missed. */
  readonly aim: TermScore | null;
}) {
  const { interview, place, aim } = props;
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
    else void interview.handIn(text);
  }

  function handInByKey(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    handIn();
  }

  return (
    <section className={styles.panel} aria-label="Your answer" data-typing>
      {place.onto !== null && <p className="quiet">{additionSentence(aim)}</p>}
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
          Check my answer
        </Button>
        <Button variant="subtle" onClick={interview.stopTyping}>
          {place.onto === null ? 'Speak instead' : 'Back to the feedback'}
        </Button>
      </div>
      {place.onto !== null && aim === null && <MissedPoints attemptId={place.onto} />}
    </section>
  );
}
