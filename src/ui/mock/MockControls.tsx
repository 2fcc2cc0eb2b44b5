import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { assertNever } from '../../base/assert-never';
import type { MockRun } from '../../mock/mock-run';
import type { MockState } from '../../mock/mock-state';
import { preparationSentence } from '../../words/limit-words';
import { hearingSentence, silenceSentence } from '../../words/sentences';
import { AnswerButton } from '../question/AnswerButton';
import { Confirmation } from '../shell/Confirmation';
import styles from './MockPanel.module.css';

/** While a question is on. */
export type AskedState = Exclude<MockState, { phase: 'paused' | 'finishing' | 'finished' }>;

/** While the answer is spoken, or the question is asked. */
type SpokenState = Exclude<AskedState, { phase: 'typing' }>;

/** One button for the next step, in one place, which keeps the focus; beside it the ways out. */
export function MockControls({ run, state }: { readonly run: MockRun; readonly state: SpokenState }) {
  const main = useRef<HTMLButtonElement>(null);
  const trouble = useStore(run.meter, hearingSentence);
  const typed = useStore(run.mock, ({ choices }) => choices.answerBy === 'typing');
  const [asksToSkip, askToSkip] = useState(false);
  const { phase } = state;
  const busy = phase === 'opening' || phase === 'closing';
  const press = (action: () => void) => () => {
    if (!busy) action();
    main.current?.focus();
  };
  return (
    <>
      <AnswerButton ref={main} recording={phase === 'answering'} busy={busy} autoFocus onClick={run.goOn}>
        {nameOf(state)}
      </AnswerButton>
      <p
        role="status"
        className={styles.hint}
        data-offer={(phase === 'answering' && state.quiet) || undefined}
      >
        {(phase === 'answering' && trouble) || hintOf(state, typed)}
      </p>
      <div className={styles.others}>
        {!typed && (phase === 'asking' || phase === 'preparing' || phase === 'failed') && (
          <Button variant="subtle" onClick={run.type}>
            Type instead
          </Button>
        )}
        {phase !== 'failed' && (
          <Button variant="subtle" aria-disabled={busy || undefined} onClick={press(run.pause)}>
            {phase === 'answering' ? 'Finish and pause' : 'Pause'}
          </Button>
        )}
        {phase !== 'considering' && (
          <Button
            variant="subtle"
            aria-disabled={busy || undefined}
            onClick={phase === 'answering' ? () => askToSkip(true) : press(run.skip)}
          >
            Skip this question
          </Button>
        )}
      </div>
      <Confirmation
        open={asksToSkip && phase === 'answering'}
        title="Skip this question?"
        onCancel={() => askToSkip(false)}
        action={
          <Button
            variant="filled"
            color="coral"
            onClick={() => {
              askToSkip(false);
              press(run.skip)();
            }}
          >
            Throw this answer away
          </Button>
        }
      >
        This answer will be deleted. It is still being recorded.
      </Confirmation>
    </>
  );
}

function nameOf(state: SpokenState): string {
  switch (state.phase) {
    case 'asking':
      return 'Answer now';
    case 'preparing':
      return 'Start now';
    case 'opening':
      return 'Opening the microphone …';
    case 'answering':
    case 'closing':
      return 'Finish answer';
    case 'considering':
      return 'Next question';
    case 'failed':
      return 'Try again';
    default:
      return assertNever(state);
  }
}

function hintOf(state: SpokenState, typed: boolean): string {
  switch (state.phase) {
    case 'asking':
      return `${state.silence === null ? 'Listen.' : silenceSentence(state.silence)} ${typed ? 'You type your answer after it.' : 'Recording begins after a tone.'}`;
    case 'preparing':
      return preparationSentence(state.stage);
    case 'opening':
    case 'closing':
      return '';
    case 'answering':
      return state.quiet ? 'Finished? Space goes on. If not, take your time.' : 'Space finishes your answer.';
    case 'considering':
      return 'One moment …';
    case 'failed':
      return 'What you answered so far is kept.';
    default:
      return assertNever(state);
  }
}
