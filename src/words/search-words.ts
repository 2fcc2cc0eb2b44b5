import type { SearchHit, SearchState } from '../app/services';
import { isTyped } from '../history/attempt';
import { dayOf } from './days';
import { count } from './figures';

export const REMOVED_BANK = 'From a bank that was removed';

/** What was found: "Question", "Model answer", "What you said on 12 March". */
export function resultKind(hit: SearchHit, now: number): string {
  if (hit.kind !== 'said') return hit.kind === 'question' ? 'Question' : 'Model answer';
  const day = dayOf(hit.attempt.createdAt, now);
  return `What you ${isTyped(hit.attempt) ? 'wrote' : 'said'} ${/^\d/.test(day) ? `on ${day}` : day}`;
}

/** "12 found", and how many of them are shown. */
export function foundSentence(found: number, shown: number): string {
  if (found === 0) return 'Nothing holds all of these words.';
  return shown < found
    ? `${count(found, 'place')}, the best ${shown} are shown.`
    : `${count(found, 'place')}.`;
}

/** Empty when all is read. */
export function readingSentence({ read, of }: SearchState): string {
  return read < of ? `Reading your banks and answers: ${read} of ${of} …` : '';
}
