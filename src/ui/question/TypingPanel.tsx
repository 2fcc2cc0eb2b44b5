import { Button } from '@mantine/core';
import type { DraftPlace } from '../../history/draft';
import type { Interview } from '../../interview/run';
import type { Aim } from '../../review/aim';
import { additionSentence } from '../../words/typing-words';
import { MissedPoints } from '../review/MissedPoints';
import { TypedAnswer } from './TypedAnswer';
import styles from './TypingPanel.module.css';

/** An answer in writing, for who can't or may not speak now. */
export function TypingPanel(props: {
  readonly interview: Interview;
  readonly place: DraftPlace;
  /** The one thing that is to be added; null when it is all of the answer, or all that was missed. */
  readonly aim: Aim | null;
}) {
  const { interview, place, aim } = props;
  return (
    <section className={styles.panel} aria-label="Your answer" data-typing>
      {place.onto !== null && <p className="quiet">{additionSentence(aim, 'typing')}</p>}
      <TypedAnswer
        place={place}
        handInName="Check my answer"
        onHandIn={(text) => void interview.handIn(text)}
        others={
          <Button variant="subtle" onClick={interview.stopTyping}>
            {place.onto === null ? 'Speak instead' : 'Back to the feedback'}
          </Button>
        }
      />
      {place.onto !== null && aim === null && <MissedPoints attemptId={place.onto} />}
    </section>
  );
}
