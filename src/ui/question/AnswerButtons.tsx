import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useStore } from 'zustand';
import { mayAnswerAgain } from '../../interview/limits';
import type { BringBack, Interview } from '../../interview/run';
import type { InterviewState } from '../../interview/state';
import { clockTime } from '../../words/clock-time';
import { useServices } from '../services-context';
import { AnswerButton } from './AnswerButton';
import styles from './AnswerButtons.module.css';
import { useThrowAway } from './use-throw-away';

/** Start and Stop in one place, and the way to begin anew. */
export function AnswerButtons(props: {
  readonly interview: Interview;
  readonly state: InterviewState;
  readonly autoFocus: boolean;
  /** The microphone is open, for its test. */
  readonly testing: boolean;
}) {
  const { interview, state, autoFocus, testing } = props;
  const main = useRef<HTMLButtonElement>(null);
  const throwAway = useThrowAway();
  const { settings } = useServices();
  const limits = useStore(settings.state, (now) => now.limits);
  const spent = useStore(interview.spent);
  const recording = state.phase === 'recording';
  const opening = state.phase === 'opening';

  function throwAwayTake(startedAt: number, action: () => Promise<BringBack | null>) {
    main.current?.focus(); // the button that was pressed goes with the take
    const spoken = clockTime((Date.now() - startedAt) / 1000);
    void throwAway(action, { words: `Your answer of ${spoken} was thrown away.` });
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
        {hintOf(state, testing)}
      </p>
      {recording && state.onto && (
        <Button variant="subtle" onClick={() => throwAwayTake(state.startedAt, interview.startOver)}>
          Back to the feedback
        </Button>
      )}
      {recording && !state.onto && mayAnswerAgain(limits, spent + 1) && (
        <Button variant="subtle" onClick={() => throwAwayTake(state.startedAt, () => beginAnew(interview))}>
          Start over
        </Button>
      )}
    </div>
  );
}

/** Throws the running take away and starts the next. Wanted back, it takes the place of that one, which waits for recovery. */
async function beginAnew(interview: Interview): Promise<BringBack | null> {
  const bringBack = await interview.startOver();
  void interview.startAnswering();
  if (!bringBack) return null;
  return async () => {
    const bringLaterBack = await interview.startOver();
    const place = await bringBack();
    await bringLaterBack?.();
    return place;
  };
}

function hintOf({ phase }: InterviewState, testing: boolean): string {
  if (phase === 'recording') return '';
  if (testing && phase !== 'opening') return 'The microphone is open for its test.';
  return phase === 'opening'
    ? 'The browser may ask for your permission.'
    : 'The microphone is closed until then.';
}
