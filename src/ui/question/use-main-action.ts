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

interface Held {
  readonly action: NextAction;
  readonly judgedBy: string;
}

/**
 * The main action of a result. Where an answer is still being read for its meaning, it is the one that what is known by then leaves
 * open, and it stays when the reading is done: nothing changes under a hand that is on its way to it. It goes when the user decides on
 * a term or changes the terms: what is left then is another thing.
 */
export function useMainAction(result: Result): NextAction {
  const beingRead = useBeingRead(result.attempt.id);
  const [held, hold] = useState<Held | null>(null);
  const judgedBy = judgedByOf(result.attempt);
  if (held?.judgedBy === judgedBy) return held.action;
  const action = possible(nextAction(result.attempt.score, result.lacks), result);
  if (!beingRead) {
    if (held !== null) hold(null);
    return action;
  }
  // Words alone find too little rather than too much: a low share says nothing yet.
  const early = action === 'read' && hasGap(result.attempt) ? 'say-missed' : action;
  hold({ action: early, judgedBy });
  return early;
}

/** What the user has a say in: which terms there are, and their own verdicts. */
function judgedByOf({ verdicts, score }: Attempt): string {
  return JSON.stringify([verdicts, score?.terms.map(({ id, weight }) => [id, weight])]);
}

/** After a full answer there is nothing to add, and at the end of the bank nothing to go on to. */
function possible(action: NextAction, { attempt, lacks, isLast }: Result): NextAction {
  const gap = hasGap(attempt);
  const rest = lacks.length > 0 ? 'tell-part' : 'go-on';
  const open = action === 'say-missed' && !gap ? rest : action;
  if (open === 'go-on' && isLast) return gap ? 'say-missed' : 'read';
  return open;
}
