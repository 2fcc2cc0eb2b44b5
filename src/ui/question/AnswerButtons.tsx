import { Button } from '@mantine/core';
import { useRef } from 'react';
import type { Interview } from '../../interview/run';
import type { InterviewState } from '../../interview/state';
import { clockTime } from '../../words/clock-time';
import { AnswerButton } from './AnswerButton';
import styles from './AnswerButtons.module.css';
import { useThrowAway } from './use-throw-away';

/** Start and Stop in one place, and the way to begin anew. */
export function AnswerButtons(props: {
  readonly interview: Interview;
  readonly state: InterviewState;
  readonly autoFocus: boolean;
}) {
  const { interview, state, autoFocus } = props;
  const main = useRef<HTMLButtonElement>(null);
  const throwAway = useThrowAway();
  const recording = state.phase === 'recording';
  const opening = state.phase === 'opening';

  function startOver(startedAt: number) {
    main.current?.focus(); // this button goes with the take
    const spoken = clockTime((Date.now() - startedAt) / 1000);
    void throwAway(interview.startOver, `Your answer of ${spoken} was thrown away.`);
  }

  return (
    <div className={styles.buttons}>
      <AnswerButton
        ref={main}
        recording={recording}
        busy={opening}
        autoFocus={autoFocus}
        onClick={() => void (recording ? interview.stop() : interview.startAnswering())}
      >
        {opening ? 'Opening the microphone …' : recording ? 'Stop' : 'Start answering'}
      </AnswerButton>
      <p className={styles.hint}>
        {!opening && <span className={styles.key}>or press Space. </span>}
        {hintOf(state)}
      </p>
      {recording && (
        <Button variant="subtle" onClick={() => startOver(state.startedAt)}>
          Start over
        </Button>
      )}
    </div>
  );
}

function hintOf({ phase }: InterviewState): string {
  if (phase === 'recording') return '';
  return phase === 'opening'
    ? 'The browser may ask for your permission.'
    : 'The microphone is closed until then.';
}
