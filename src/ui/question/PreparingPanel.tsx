import { Button } from '@mantine/core';
import type { Interview } from '../../interview/run';
import type { InterviewState } from '../../interview/state';
import { preparationSentence } from '../../words/limit-words';
import styles from './PreparingPanel.module.css';
import { SecondsUntil } from './SecondsUntil';

/** The time to think and the count-in before an answer. It is said once; the figures are for who looks. */
export function PreparingPanel(props: {
  readonly interview: Interview;
  readonly state: Extract<InterviewState, { phase: 'preparing' }>;
}) {
  const { interview, state } = props;
  return (
    <section className={styles.panel} aria-label="Your answer" data-preparing={state.stage}>
      <p role="status">{preparationSentence(state.stage)}</p>
      <SecondsUntil until={state.until} />
      {/* One button for both stages, so that the focus stays. */}
      <Button variant="filled" size="lg" autoFocus onClick={() => void interview.startAnswering()}>
        Start now
      </Button>
      <Button variant="subtle" onClick={() => void interview.startOver()}>
        Not yet
      </Button>
    </section>
  );
}
