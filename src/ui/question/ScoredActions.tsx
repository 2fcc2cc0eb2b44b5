import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import type { Attempt } from '../../history/attempt';
import { mayAnswerAgain } from '../../interview/limits';
import type { Interview } from '../../interview/run';
import { type NextAction, nextAction } from '../../review/next-step';
import { useServices } from '../services-context';
import { ActionBar } from '../shell/ActionBar';
import { GapButton, hasGap } from './GapButton';

/** What to do after the feedback: the result chooses the main action, the others stand beside it. */
export function ScoredActions(props: {
  readonly interview: Interview;
  readonly attempt: Attempt;
  /** Whether the model answer is in sight. */
  readonly answerShown: boolean;
  readonly onRead: () => void;
  readonly onSayMissed: () => void;
  readonly onTypeMissed: () => void;
  /** Name of the way on; null at the end of the bank. */
  readonly nextName: string | null;
  readonly onNext: () => void;
}) {
  const { interview, attempt, answerShown, onRead, onSayMissed, onTypeMissed, nextName, onNext } = props;
  const main = possible(nextAction(attempt.score), attempt, nextName);
  const reading = main === 'read' && !answerShown;
  const { settings } = useServices();
  const limits = useStore(settings.state, (now) => now.limits);
  const again = mayAnswerAgain(limits, useStore(interview.spent));
  const tryAgain = (variant: 'filled' | 'subtle') =>
    again && (
      <Button key="again" variant={variant} onClick={() => void interview.tryAgain()}>
        Try again
      </Button>
    );
  const sayMissed = (variant: 'filled' | 'subtle') => (
    <GapButton key="missed" attempt={attempt} variant={variant} onStart={onSayMissed} onType={onTypeMissed} />
  );
  const goOn = (variant: 'filled' | 'subtle') =>
    nextName !== null && (
      <Button key="next" variant={variant} onClick={onNext}>
        {nextName}
      </Button>
    );
  return (
    <ActionBar>
      {reading && (
        <Button variant="filled" onClick={onRead}>
          Read the model answer first
        </Button>
      )}
      {main === 'say-missed' && sayMissed('filled')}
      {main === 'go-on' && goOn('filled')}
      {tryAgain(main === 'read' && answerShown ? 'filled' : 'subtle')}
      {main !== 'say-missed' && sayMissed('subtle')}
      {main !== 'go-on' && goOn('subtle')}
    </ActionBar>
  );
}

/** At the end of the bank there is nothing to go on to, and after a full answer nothing to add. */
function possible(action: NextAction, attempt: Attempt, nextName: string | null): NextAction {
  if (action === 'go-on' && nextName === null) return hasGap(attempt) ? 'say-missed' : 'read';
  return action === 'say-missed' && !hasGap(attempt) ? 'go-on' : action;
}
