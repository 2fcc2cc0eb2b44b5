import type { Attempt } from '../../history/attempt';
import type { Score } from '../../scoring/score';
import type { AnsweredQuestion } from '../scoring/score-takes';
import type { AttemptCollection } from './attempt-collection';
import { isSame } from './same-attempt';

/**
 * Changes an attempt and gives it the score of what it is then. Scoring takes its time: the score is applied only if the
 * attempt is still the one it was computed from, else both are made again. Each further round means that somebody else's
 * change was stored, so it ends. Resolves to null when `patch` gives null: it fits no more.
 */
export async function changeAndScore(
  collection: Pick<AttemptCollection, 'current' | 'change'>,
  id: string,
  patch: (now: Attempt) => Attempt | null,
  scoreOf: (patched: Attempt, seen: Attempt) => Promise<Score | null>,
): Promise<Attempt | null> {
  for (;;) {
    const seen = await collection.current(id);
    const patched = patch(seen);
    if (patched === null) return null;
    const score = await scoreOf(patched, seen);
    let applied = false;
    const after = await collection.change(id, (stored) => {
      applied = isSame(stored, seen);
      return applied ? { ...patched, score } : stored;
    });
    if (applied) return after;
  }
}

export function askedIn({ bankId, question }: Pick<Attempt, 'bankId' | 'question'>): AnsweredQuestion {
  return { bankId, questionId: question.id };
}
