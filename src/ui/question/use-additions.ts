import { useState } from 'react';
import type { Attempt } from '../../history/attempt';
import type { Interview } from '../../interview/run';
import type { InterviewState } from '../../interview/state';
import type { TermScore } from '../../scoring/score';

/** Takes that add to a scored answer what it missed: one point alone, or the rest of them. One that was typed is added to by typing. */
export interface Additions {
  sayPoint(termId: string): void;
  sayMissed(): void;
  typeMissed(): void;
  /** What the running take is to say; null when it is for more than one point. */
  readonly aim: TermScore | null;
  /** The term that the latest take was to say, once it is added; null when it was for more. */
  readonly aimedAt: string | null;
}

interface Aim {
  readonly term: TermScore;
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
  const [aim, setAim] = useState<Aim | null>(null);

  function speak(attemptId: string, next: Aim | null) {
    setAim(next);
    void interview.startAnswering(attemptId);
  }

  function type(attemptId: string, next: Aim | null) {
    setAim(next);
    interview.startTyping(attemptId);
  }

  const isSpoken = aim !== null && 'onto' in state && state.onto === aim.attemptId;
  const isAdded = aim !== null && attempt?.id === aim.attemptId && attempt.takes.length === aim.takes + 1;
  return {
    sayPoint(termId) {
      const term = attempt?.score?.terms.find(({ id }) => id === termId);
      if (!attempt || !term) return;
      const begin = isAddedToByTyping(attempt) ? type : speak;
      begin(attempt.id, { term, attemptId: attempt.id, takes: attempt.takes.length });
    },
    sayMissed: () => attempt && speak(attempt.id, null),
    typeMissed: () => attempt && type(attempt.id, null),
    aim: isSpoken ? aim.term : null,
    aimedAt: isAdded ? aim.term.id : null,
  };
}

/** Whoever typed last is not asked to speak all at once. */
export function isAddedToByTyping({ takes }: Pick<Attempt, 'takes'>): boolean {
  return takes.at(-1)?.kind === 'typed';
}
