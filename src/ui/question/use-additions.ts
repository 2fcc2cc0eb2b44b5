import { useState } from 'react';
import type { Attempt } from '../../history/attempt';
import type { Interview } from '../../interview/run';
import type { InterviewState } from '../../interview/state';
import type { Aim } from '../../review/aim';

/** Takes that add to a scored answer what it missed: one point or part alone, or the rest of them. One that was typed is added to by typing. */
export interface Additions {
  say(aim: Aim): void;
  sayMissed(): void;
  typeMissed(): void;
  /** What the running take is to say; null when it is for more than one thing. */
  readonly aim: Aim | null;
  /** What the latest take was to say, once it is added; null when it was for more. */
  readonly aimedAt: Aim | null;
}

interface AimedTake {
  readonly aim: Aim;
  readonly attemptId: string;
  /** How many takes the answer had before. */
  readonly takes: number;
}

/** An aim holds for the take that is begun with it, and for looking at what came of it. `attempt` is the answer shown, if any. */
export function useAdditions(
  interview: Interview,
  state: InterviewState,
  attempt: Attempt | null,
): Additions {
  const [aimed, setAimed] = useState<AimedTake | null>(null);

  function speak(attemptId: string, next: AimedTake | null) {
    setAimed(next);
    void interview.startAnswering(attemptId);
  }

  function type(attemptId: string, next: AimedTake | null) {
    setAimed(next);
    interview.startTyping(attemptId);
  }

  const isUnderWay = aimed !== null && 'onto' in state && state.onto === aimed.attemptId;
  const isAdded =
    aimed !== null && attempt?.id === aimed.attemptId && attempt.takes.length === aimed.takes + 1;
  return {
    say(aim) {
      if (!attempt) return;
      const begin = isAddedToByTyping(attempt) ? type : speak;
      begin(attempt.id, { aim, attemptId: attempt.id, takes: attempt.takes.length });
    },
    sayMissed: () => attempt && speak(attempt.id, null),
    typeMissed: () => attempt && type(attempt.id, null),
    aim: isUnderWay ? aimed.aim : null,
    aimedAt: isAdded ? aimed.aim : null,
  };
}

/** Whoever typed last is not asked to speak all at once. */
export function isAddedToByTyping({ takes }: Pick<Attempt, 'takes'>): boolean {
  return takes.at(-1)?.kind === 'typed';
}
