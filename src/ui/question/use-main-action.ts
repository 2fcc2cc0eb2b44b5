import { useState } from 'react';
import type { Attempt } from '../../history/attempt';
import { type NextAction, nextAction } from '../../review/next-step';
import type { AwaitedPart } from '../../structure/read-story';
import { useBeingRead } from '../review/ReadingForMeaning';
import { hasGap } from './GapButton';

/**
 * The main action of a result. Where an answer is still being read for its meaning, it is the one that what is known by then leaves
 * open, and it stays when the reading is done: nothing changes under a hand that is on its way to it.
 */
export function useMainAction(
  attempt: Attempt,
  { lacks, isLast }: { readonly lacks: readonly AwaitedPart[]; readonly isLast: boolean },
): NextAction {
  const beingRead = useBeingRead(attempt.id);
  const [held, hold] = useState<NextAction | null>(null);
  if (held !== null) return held;
  const action = possible(nextAction(attempt.score, lacks), attempt, isLast);
  // Words alone find too little rather than too much: a low share says nothing yet.
  const early = action === 'read' && hasGap(attempt) ? 'say-missed' : action;
  if (!beingRead) return action;
  hold(early);
  return early;
}

/** At the end of the bank there is nothing to go on to, and after a full answer nothing to add. */
function possible(action: NextAction, attempt: Attempt, isLast: boolean): NextAction {
  if (action === 'go-on' && isLast) return hasGap(attempt) ? 'say-missed' : 'read';
  return action === 'say-missed' && !hasGap(attempt) ? 'go-on' : action;
}
