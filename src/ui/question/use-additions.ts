import { useMemo, useState } from 'react';
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
  /** What all takes that were added so far were to say alone. */
  readonly aims: readonly Aim[];
}

interface AimedTake {
  /** Null when it is for more than one thing. */
  readonly aim: Aim | null;
  readonly attemptId: string;
  /** How many takes the answer had before. */
  readonly takes: number;
}

/** An aim holds for the take that is begun with it, and for looking at what came of it and of those after it. `attempt` is the answer shown, if any. */
export function useAdditions(
  interview: Interview,
  state: InterviewState,
  attempt: Attempt | null,
): Additions {
  const [begun, setBegun] = useState<readonly AimedTake[]>([]);
  const latest = begun.at(-1);

  function begin(start: (attemptId: string) => void, aim: Aim | null) {
    if (!attempt) return;
    const { id: attemptId, takes } = attempt;
    const next: AimedTake = { aim, attemptId, takes: takes.length };
    setBegun((before) => [...before.filter((one) => isAddedTo(attempt, one)), next]);
    start(attemptId);
  }

  const speak = (attemptId: string) => void interview.startAnswering(attemptId);
  const type = (attemptId: string) => interview.startTyping(attemptId);

  const isUnderWay = 'onto' in state && state.onto === latest?.attemptId;
  const isAdded =
    attempt !== null && attempt.takes.length - 1 === latest?.takes && isAddedTo(attempt, latest);
  const aims = useMemo(
    () => begun.flatMap((one) => (attempt !== null && one.aim && isAddedTo(attempt, one) ? [one.aim] : [])),
    [begun, attempt],
  );
  return {
    say: (aim) => begin(attempt && isAddedToByTyping(attempt) ? type : speak, aim),
    sayMissed: () => begin(speak, null),
    typeMissed: () => begin(type, null),
    aim: isUnderWay ? (latest?.aim ?? null) : null,
    aimedAt: isAdded ? latest.aim : null,
    aims,
  };
}

/** Whether a take that was begun has become one of the answer; it may have been thrown away. */
function isAddedTo({ id, takes }: Attempt, begun: AimedTake): boolean {
  return id === begun.attemptId && takes.length > begun.takes;
}

/** Whoever typed last is not asked to speak all at once. */
export function isAddedToByTyping({ takes }: Pick<Attempt, 'takes'>): boolean {
  return takes.at(-1)?.kind === 'typed';
}
