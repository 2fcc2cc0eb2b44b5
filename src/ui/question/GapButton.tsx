import { Button } from '@mantine/core';
import type { Attempt } from '../../history/attempt';
import type { Interview } from '../../interview/run';
import { isCovered } from '../../scoring/score';

/** Whether an answer left something out that a further take can add. */
export function hasGap({ score }: Attempt): boolean {
  return score?.terms.some(({ verdict }) => !isCovered(verdict)) ?? false;
}

/** Starts a take that adds to an answer what it missed; absent when it missed nothing. */
export function GapButton(props: {
  readonly interview: Interview;
  readonly attempt: Attempt;
  readonly variant?: 'filled' | 'subtle';
}) {
  const { interview, attempt, variant = 'subtle' } = props;
  if (!hasGap(attempt)) return null;
  return (
    <Button variant={variant} onClick={() => void interview.startAnswering(attempt.id)}>
      Say what I missed
    </Button>
  );
}
