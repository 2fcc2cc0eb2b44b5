import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import type { Attempt } from '../../history/attempt';
import { mayAnswerAgain } from '../../interview/limits';
import type { Interview } from '../../interview/run';
import type { AwaitedPart } from '../../structure/read-story';
import { LACKING_PARTS } from '../../words/telling-words';
import type { Say } from '../review/NextTime';
import { useServices } from '../services-context';
import { ActionBar } from '../shell/ActionBar';
import { GapButton } from './GapButton';
import { useMainAction } from './use-main-action';

/** What to do after the feedback: the result chooses the main action, the others stand beside it. */
export function ScoredActions(props: {
  readonly interview: Interview;
  readonly attempt: Attempt;
  /** Parts that its story lacks. */
  readonly lacks: readonly AwaitedPart[];
  /** Whether the model answer is in sight. */
  readonly answerShown: boolean;
  readonly onRead: () => void;
  readonly onSay: Say;
  readonly onSayMissed: () => void;
  readonly onTypeMissed: () => void;
  /** Name of the way on; null at the end of the bank. */
  readonly nextName: string | null;
  readonly onNext: () => void;
}) {
  const { interview, attempt, lacks, answerShown, onRead, onSay, onSayMissed, onTypeMissed } = props;
  const { nextName, onNext } = props;
  const main = useMainAction({ attempt, lacks, isLast: nextName === null });
  const reading = main === 'read' && !answerShown;
  const [part] = lacks;
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
    <GapButton
      key="missed"
      attempt={attempt}
      variant={variant}
      stays={main === 'say-missed'}
      onStart={onSayMissed}
      onType={onTypeMissed}
    />
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
      {main === 'tell-part' && part && (
        <Button variant="filled" onClick={() => onSay({ kind: 'part', part })}>
          {LACKING_PARTS[part].tell}
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
