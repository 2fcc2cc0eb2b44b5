import { useState } from 'react';
import { useStore } from 'zustand';
import { assertNever } from '../../base/assert-never';
import type { Attempt } from '../../history/attempt';
import type { Score } from '../../scoring/score';
import { percent } from '../../words/figures';
import { useServices } from '../services-context';

/** Whether words alone decided the score of an attempt so far, and its reading for meaning is still under way. */
export function useBeingRead(attemptId: string): boolean {
  const { attempts } = useServices();
  return useStore(attempts.beingRead, (ids) => ids.has(attemptId));
}

/** How far a reading is, and what came of it: told once, for what the user changes later is no work of the reading. */
type Reading =
  | { readonly kind: 'under-way'; readonly byWords: Score }
  | { readonly kind: 'failed' | 'same' | 'changed' };

/** Says that the score will be replaced, then whether it was; its line stays, so that nothing below it moves for it. */
export function ReadingForMeaning({ attempt: { id, score } }: { readonly attempt: Attempt }) {
  const now = useBeingRead(id);
  const [reading, setReading] = useState<Reading | null>(null);
  const before = reading?.kind === 'under-way' ? reading.byWords : null;
  if (now && score && !score.meaning && score !== before) setReading({ kind: 'under-way', byWords: score });
  if (!now && before) setReading({ kind: outcomeOf(before, score) });
  const line = reading && lineOf(reading);
  return line && <p className="quiet">{line}</p>;
}

function outcomeOf(byWords: Score, score: Score | null): 'failed' | 'same' | 'changed' {
  if (!score?.meaning) return 'failed';
  return saysTheSame(byWords, score) ? 'same' : 'changed';
}

function lineOf({ kind }: Reading): string | null {
  switch (kind) {
    case 'under-way':
      return 'Scored by your words alone so far. What you said in other words is being read and may count more.';
    case 'same':
      return 'What you said in other words was read, too: the result stays as it was.';
    case 'changed':
      return 'What you said in other words is counted in now.';
    case 'failed':
      return null; // that is said at the end of the feedback
    default:
      return assertNever(kind);
  }
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
