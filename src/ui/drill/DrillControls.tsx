import { Button, Kbd } from '@mantine/core';
import { useRef } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { assertNever } from '../../base/assert-never';
import type { Drill, DrillStep } from '../../interview/drill';
import { type InterviewState, initialState } from '../../interview/state';
import { ActionBar } from '../shell/ActionBar';
import styles from './DrillControls.module.css';

const NO_INTERVIEW = createStore<InterviewState>(() => initialState);

/** The keys of the drill as buttons, in one place from the first question to the last. The focus stays on the large one, so that Space always means it. */
export function DrillControls({ drill, step }: { readonly drill: Drill; readonly step: DrillStep }) {
  const state = useStore(step.kind === 'question' ? step.interview.state : NO_INTERVIEW);
  const main = useRef<HTMLButtonElement>(null);
  if (step.kind === 'finished') return null;
  const busy = state.phase === 'opening' || state.phase === 'recording' || state.phase === 'closing';
  const press = (action: () => void) => () => {
    action();
    main.current?.focus();
  };
  return (
    <ActionBar>
      <Button
        ref={main}
        variant="filled"
        autoFocus
        className={styles.main ?? ''}
        {...(state.phase === 'recording' ? { color: 'coral' } : {})}
        rightSection={<Key>Space</Key>}
        onClick={drill.toggle}
      >
        {step.kind === 'ready' ? 'Start drill' : mainName(state)}
      </Button>
      {step.kind === 'question' && (
        <>
          <Button
            variant="subtle"
            disabled={busy}
            rightSection={<Key>R</Key>}
            onClick={press(drill.repeatQuestion)}
          >
            Repeat question
          </Button>
          <Button
            variant="subtle"
            disabled={busy}
            rightSection={<Key>S</Key>}
            onClick={press(drill.hearScore)}
          >
            Hear the score
          </Button>
          <Button variant="subtle" disabled={busy} rightSection={<Key>N</Key>} onClick={press(drill.next)}>
            Next question
          </Button>
          <Button variant="subtle" disabled={busy} onClick={drill.end}>
            End drill
          </Button>
        </>
      )}
    </ActionBar>
  );
}

function Key({ children }: { readonly children: string }) {
  return (
    <Kbd aria-hidden="true" className={styles.key ?? ''}>
      {children}
    </Kbd>
  );
}

function mainName(state: InterviewState): string {
  switch (state.phase) {
    case 'idle':
    case 'asking':
    case 'opening':
      return 'Start answering';
    case 'recording':
      return 'Stop';
    case 'closing':
    case 'transcribing':
    case 'preparing': // a drill has no clock, and is spoken throughout
    case 'typing':
    case 'scoring':
      return 'Transcribing …';
    case 'scored':
      return 'Answer again';
    case 'failed':
      return state.take && state.error.code !== 'no-speech' ? 'Transcribe again' : 'Start answering';
    default:
      return assertNever(state);
  }
}
