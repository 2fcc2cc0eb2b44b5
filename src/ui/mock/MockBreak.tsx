import { Button } from '@mantine/core';
import type { MockInterview } from '../../mock/mock-interview';
import type { MockRun } from '../../mock/mock-run';
import type { AskedStep } from '../../mock/mock-state';
import { momentOf } from '../../words/days';
import { count } from '../../words/figures';
import styles from './MockPanel.module.css';

/** Between two questions, and after an interruption: nothing happens until the user wants it. */
export function MockBreak(props: {
  readonly run: MockRun;
  readonly step: AskedStep;
  readonly mock: MockInterview;
  /** Paused in this visit; otherwise the interview was interrupted in an earlier one. */
  readonly resting: boolean;
}) {
  const { run, step, mock, resting } = props;
  const kept = step.position - (step.kind === 'question' ? 1 : 0);
  return (
    <section className={styles.panel} aria-label="Interview" data-resting>
      <h2 className={styles.headline}>{resting ? 'Take your time' : 'Welcome back'}</h2>
      {!resting && <p>You began this interview {momentOf(mock.startedAt, Date.now())}.</p>}
      <p>
        {step.kind === 'question' ? `Question ${step.position} of ${step.of}` : 'A follow-up question'} comes
        next.{kept > 0 && ` ${count(kept, 'question')} done; what you said is kept.`}
      </p>
      <Button variant="filled" size="lg" autoFocus onClick={run.goOn}>
        {resting ? 'Continue' : 'Resume mock interview'}
      </Button>
      <p className={styles.hint}>or press Space</p>
      <div className={styles.others}>
        <Button variant="subtle" onClick={run.end}>
          {kept > 0 ? 'End here and see the report' : 'Leave this interview'}
        </Button>
      </div>
    </section>
  );
}
