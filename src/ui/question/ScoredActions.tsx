import { Button } from '@mantine/core';
import type { Attempt } from '../../history/attempt';
import type { Interview } from '../../interview/run';
import { GapButton, hasGap } from './GapButton';

/** What to do after the feedback. The gap comes first while there is one. */
export function ScoredActions(props: {
  readonly interview: Interview;
  readonly attempt: Attempt;
  /** Name of the way on; null at the end of the bank. */
  readonly nextName: string | null;
  readonly onNext: () => void;
}) {
  const { interview, attempt, nextName, onNext } = props;
  const gap = hasGap(attempt);
  return (
    <div className="choices">
      <Button variant={gap ? 'filled' : 'default'} onClick={() => void interview.tryAgain()}>
        Try again
      </Button>
      <GapButton interview={interview} attempt={attempt} />
      {nextName !== null && (
        <Button variant={gap ? 'default' : 'filled'} onClick={onNext}>
          {nextName}
        </Button>
      )}
    </div>
  );
}
