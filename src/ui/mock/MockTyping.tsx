import { Button } from '@mantine/core';
import type { MockRun } from '../../mock/mock-run';
import type { AskedStep } from '../../mock/mock-state';
import { TypedAnswer } from '../question/TypedAnswer';
import styles from './MockPanel.module.css';

/** An answer in writing. It has no clock of its own: one types more slowly than one speaks. */
export function MockTyping(props: {
  readonly run: MockRun;
  readonly step: AskedStep;
  readonly bankId: string;
}) {
  const { run, step, bankId } = props;
  const onto = step.kind === 'follow-up' ? step.attemptId : null;
  return (
    <div className={styles.typing}>
      <TypedAnswer
        place={{ bankId, questionId: step.question, onto }}
        handInName="Finish answer"
        onHandIn={run.handIn}
        others={
          <>
            <Button variant="subtle" onClick={run.speak}>
              Speak instead
            </Button>
            <Button variant="subtle" onClick={run.pause}>
              Pause
            </Button>
            <Button variant="subtle" onClick={run.skip}>
              Skip this question
            </Button>
          </>
        }
      />
    </div>
  );
}
