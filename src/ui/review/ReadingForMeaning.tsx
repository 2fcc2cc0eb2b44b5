import { useState } from 'react';
import { useStore } from 'zustand';
import type { Attempt } from '../../history/attempt';
import { useServices } from '../services-context';

/** Whether words alone decided the score of an attempt so far, and its reading for meaning is still under way. */
export function useBeingRead(attemptId: string): boolean {
  const { attempts } = useServices();
  return useStore(attempts.beingRead, (ids) => ids.has(attemptId));
}

/** Says that the score will be replaced, then that it was; its line stays, so that nothing below it moves for it. */
export function ReadingForMeaning({ attempt }: { readonly attempt: Attempt }) {
  const now = useBeingRead(attempt.id);
  const [wasRead, setRead] = useState(now);
  if (now && !wasRead) setRead(true);
  const failed = !now && attempt.score?.meaning !== true; // that is said at the end of the feedback
  if (!wasRead || failed) return null;
  return (
    <p className="quiet">
      {now
        ? 'Scored by your words alone so far. What you said in other words is being read and may count more.'
        : 'What you said in other words is counted in now.'}
    </p>
  );
}
