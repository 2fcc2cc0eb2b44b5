import { Button } from '@mantine/core';
import type { Interview } from '../../interview/run';
import type { InterviewState } from '../../interview/state';
import styles from './AnswerButtons.module.css';

/** Start and Stop are one button in one place, so that focus and finger stay where they are. */
export function AnswerButtons(props: {
  readonly interview: Interview;
  readonly state: InterviewState;
  readonly autoFocus: boolean;
}) {
  const { interview, state, autoFocus } = props;
  const recording = state.phase === 'recording';
  const opening = state.phase === 'opening';
  return (
    <div className={styles.buttons}>
      <Button
        variant="filled"
        size="lg"
        autoFocus={autoFocus}
        className={styles.main ?? ''}
        {...(recording ? { color: 'red' } : {})}
        aria-disabled={opening || undefined}
        onClick={() => void (recording ? interview.stop() : interview.startAnswering())}
      >
        <span className={styles.sign} data-recording={recording || undefined} aria-hidden="true" />
        {opening ? 'Opening the microphone …' : recording ? 'Stop' : 'Start answering'}
      </Button>
      <p className={styles.hint}>{hintOf(state)}</p>
      {recording && (
        <Button variant="subtle" onClick={() => void interview.startOver()}>
          Start over
        </Button>
      )}
    </div>
  );
}

function hintOf({ phase }: InterviewState): string {
  if (phase === 'recording') return 'or press Space';
  return phase === 'opening'
    ? 'The browser may ask for your permission.'
    : 'or press Space. The microphone is closed until then.';
}
