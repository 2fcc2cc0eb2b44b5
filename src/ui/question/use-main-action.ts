import { useState } from 'react';
import type { Attempt } from '../../history/attempt';
import { type NextAction, nextAction } from '../../review/next-step';
import type { AwaitedPart } from '../../structure/read-story';
import { useBeingRead } from '../review/ReadingForMeaning';
import { hasGap } from './GapButton';

interface Result {
  readonly attempt: Attempt;
  /** Parts that its story lacks. */
  readonly lacks: readonly AwaitedPart[];
  /** Whether no question comes after it. */
  readonly isLast: boolean;
}

/**
 * The main action of a result. Where an answer is still being read for its meaning, it is the one that what is known by then leaves
 * open, and it stays when the reading is done: nothing changes under a hand that is on its way to it.
 */
export function useMainAction(result: Result): NextAction {
  const beingRead = useBeingRead(result.attempt.id);
  const [held, hold] = useState<NextAction | null>(null);
  if (held !== null) return held;
  const action = possible(nextAction(result.attempt.score, result.lacks), result);
  if (!beingRead) return action;
  // Words alone find too little rather than too much: a low share says nothing yet.
  const early = action === 'read' && hasGap(result.attempt) ? 'say-missed' : action;
  hold(early);
  return early;
}

/** After a full answer there is nothing to add, and at the end of the bank nothing to go on to. */
function possible(action: NextAction, { attempt, lacks, isLast }: Result): NextAction {
  const gap = hasGap(attempt);
  const rest = lacks.length > 0 ? 'tell-part' : 'go-on';
  const open = action === 'say-missed' && !gap ? rest : action;
  if (open === 'go-on' && isLast) return gap ? 'say-missed' : 'read';
  return open;
}
