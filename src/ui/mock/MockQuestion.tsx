import { Button } from '@mantine/core';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { MockChoices } from '../../mock/mock-interview';
import type { MockRun } from '../../mock/mock-run';
import { AnswerTime } from '../question/AnswerTime';
import { LevelWave } from '../question/LevelWave';
import { SecondsUntil } from '../question/SecondsUntil';
import { useSeconds } from '../question/TakeTimer';
import { TimeLeft } from '../question/TimeLeft';
import { ErrorTrouble } from '../shell/ErrorTrouble';
import { type AskedState, MockControls } from './MockControls';
import styles from './MockPanel.module.css';
import { MockPlace } from './MockPlace';
import { MockTyping } from './MockTyping';

/** The question that is asked now and the answer to it. Everything keeps its place from one question to the next. */
export function MockQuestion(props: {
  readonly run: MockRun;
  readonly state: AskedState;
  readonly bankId: string;
  readonly choices: MockChoices;
}) {
  const { run, state, bankId, choices } = props;
  const { step } = state;
  const silence = state.phase === 'asking' ? state.silence : null;
  const [revealed, reveal] = useState('');
  const key = `${step.kind} ${step.position}`;
  if (silence !== null && revealed !== key) reveal(key); // what nobody hears must be read
  const shown = choices.showText || revealed === key;
  return (
    <section
      className={styles.panel}
      aria-label="Interview"
      data-recording={state.phase === 'answering' || undefined}
    >
      <MockPlace run={run} step={step} />
      {shown ? (
        <h2 className={`${styles.question} interviewer`}>{run.textOf(step)}</h2>
      ) : (
        <Button variant="subtle" onClick={() => reveal(key)}>
          Show the question
        </Button>
      )}
      {state.phase === 'typing' ? (
        <MockTyping key={key} run={run} step={step} bankId={bankId} />
      ) : (
        <Spoken run={run} state={state} choices={choices} />
      )}
    </section>
  );
}

/** Clock, level and button of an answer that is spoken. */
function Spoken(props: {
  readonly run: MockRun;
  readonly state: Exclude<AskedState, { phase: 'typing' }>;
  readonly choices: MockChoices;
}) {
  const { run, state, choices } = props;
  const typed = useStore(run.mock, (mock) => mock.choices.answerBy === 'typing');
  const startedAt = state.phase === 'answering' ? state.startedAt : null;
  return (
    <>
      {state.phase === 'preparing' ? (
        <SecondsUntil until={state.until} />
      ) : (
        !typed && <AnswerClock startedAt={startedAt} />
      )}
      {choices.secondsPerAnswer !== null && !typed && (
        <TimeLeft
          startedAt={startedAt}
          answerS={choices.secondsPerAnswer}
          end={state.step.kind === 'follow-up' ? 'gentle' : choices.end}
        />
      )}
      {!typed && <LevelWave meter={run.meter} live={state.phase === 'answering'} />}
      {state.phase === 'failed' && <ErrorTrouble error={state.error} />}
      <MockControls run={run} state={state} />
    </>
  );
}

/** How long the answer is so far; nothing before it. */
function AnswerClock({ startedAt }: { readonly startedAt: number | null }) {
  const counted = useSeconds(startedAt);
  return <AnswerTime seconds={startedAt === null ? 0 : counted} running={startedAt !== null} />;
}
