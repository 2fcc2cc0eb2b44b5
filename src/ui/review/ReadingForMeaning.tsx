import { useState } from 'react';
import { useStore } from 'zustand';
import type { Attempt } from '../../history/attempt';
import type { Score } from '../../scoring/score';
import { percent } from '../../words/figures';
import { useServices } from '../services-context';

/** Whether words alone decided the score of an attempt so far, and its reading for meaning is still under way. */
export function useBeingRead(attemptId: string): boolean {
  const { attempts } = useServices();
  return useStore(attempts.beingRead, (ids) => ids.has(attemptId));
}

/** Says that the score will be replaced, then whether it was; its line stays, so that nothing below it moves for it. */
export function ReadingForMeaning({ attempt }: { readonly attempt: Attempt }) {
  const now = useBeingRead(attempt.id);
  const [byWords, setByWords] = useState<Score | null>(null);
  if (now && byWords === null && attempt.score) setByWords(attempt.score);
  const failed = !now && attempt.score?.meaning !== true; // that is said at the end of the feedback
  if (byWords === null || failed) return null;
  return (
    <p className="quiet">
      {now
        ? 'Scored by your words alone so far. What you said in other words is being read and may count more.'
        : attempt.score && saysTheSame(attempt.score, byWords)
          ? 'What you said in other words was read, too: the result stays as it was.'
          : 'What you said in other words is counted in now.'}
    </p>
  );
}

/** Whether two scores of one answer show the same: verdicts and percentage. */
function saysTheSame(one: Score, other: Score): boolean {
  const shown = ({ coverage, terms }: Score) =>
    JSON.stringify([
      coverage === null ? null : percent(coverage),
      terms.map(({ id, verdict }) => [id, verdict]),
    ]);
  return shown(one) === shown(other);
}
