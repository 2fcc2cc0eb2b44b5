import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MockChoices } from '../../mock/mock-interview';
import type { MockRun } from '../../mock/mock-run';
import type { AskedStep } from '../../mock/mock-state';
import { AnswerTime } from '../question/AnswerTime';
import { LevelWave } from '../question/LevelWave';
import { SecondsUntil } from '../question/SecondsUntil';
import { useSeconds } from '../question/TakeTimer';
import { TimeLeft } from '../question/TimeLeft';
import { ErrorTrouble } from '../shell/ErrorTrouble';
import { type AskedState, MockControls } from './MockControls';
import styles from './MockPanel.module.css';

/** The question that is asked now and the answer to it. Everything keeps its place from one question to the next. */
export function MockQuestion(props: {
  readonly run: MockRun;
  readonly state: AskedState;
  readonly choices: MockChoices;
}) {
  const { run, state, choices } = props;
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
      <Place step={step} />
      {shown ? (
        <h2 className={`${styles.question} interviewer`}>{run.textOf(step)}</h2>
      ) : (
        <Button variant="subtle" onClick={() => reveal(key)}>
          Show the question
        </Button>
      )}
      {state.phase === 'preparing' ? (
        <SecondsUntil until={state.until} />
      ) : (
        <AnswerClock startedAt={state.phase === 'answering' ? state.startedAt : null} />
      )}
      {choices.secondsPerAnswer !== null && (
        <TimeLeft
          startedAt={state.phase === 'answering' ? state.startedAt : null}
          answerS={choices.secondsPerAnswer}
          end={step.kind === 'follow-up' ? 'gentle' : choices.end}
        />
      )}
      <LevelWave meter={run.meter} live={state.phase === 'answering'} />
      {state.phase === 'failed' && <ErrorTrouble error={state.error} />}
      <MockControls run={run} state={state} />
    </section>
  );
}

/** How long the answer is so far; nothing before it. */
function AnswerClock({ startedAt }: { readonly startedAt: number | null }) {
  const counted = useSeconds(startedAt);
  return <AnswerTime seconds={startedAt === null ? 0 : counted} running={startedAt !== null} />;
}

/** "Question 3 of 8", as words and as a line. */
function Place({ step }: { readonly step: AskedStep }) {
  return (
    <div className={styles.place}>
      <p className="quiet figures">
        Question {step.position} of {step.of}
        {step.kind === 'follow-up' && ' · follow-up'}
      </p>
      <div className={styles.line} aria-hidden="true">
        <div style={{ transform: `scaleX(${(step.position - 1) / step.of})` }} />
      </div>
    </div>
  );
}
