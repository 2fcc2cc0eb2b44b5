import { type AttemptTake, spokenTakes } from '../history/attempt';
import { wordsOf } from '../transcription/transcript';
import { clockTime } from './clock-time';
import { count } from './figures';

/**
 * "1:42" of a spoken answer, "Typed, 42 words" of a typed one. What was added later stands apart, since answers are compared by their
 * first takes: "0:51 + 0:06 added", "0:51 + 12 words typed".
 */
export function answerLength([first, ...later]: readonly AttemptTake[]): string {
  if (!first) return clockTime(0);
  const length = first.kind === 'typed' ? `Typed, ${wordsTyped([first])}` : secondsSpoken([first]);
  return later.length === 0 ? length : `${length} + ${added(later)}`;
}

/** "About 45 seconds", "About 1½ minutes": as exact as a plan for speaking can be. */
export function suggestedLength(seconds: number): string {
  if (seconds < 52.5) return `About ${Math.max(15, Math.round(seconds / 15) * 15)} seconds`;
  const halves = Math.round(seconds / 30);
  const half = halves % 2 === 0 ? '' : '½';
  return `About ${Math.floor(halves / 2)}${half} minute${halves > 2 ? 's' : ''}`;
}

function added(takes: readonly AttemptTake[]): string {
  const typed = takes.filter(({ kind }) => kind === 'typed');
  if (typed.length === 0) return `${secondsSpoken(takes)} added`;
  const words = `${wordsTyped(typed)} typed`;
  return typed.length === takes.length ? words : `${secondsSpoken(takes)} and ${words}`;
}

function secondsSpoken(takes: readonly AttemptTake[]): string {
  return clockTime(spokenTakes(takes).reduce((sum, { durationS }) => sum + durationS, 0));
}

function wordsTyped(takes: readonly AttemptTake[]): string {
  const words = takes.map(({ transcript }) => (transcript ? wordsOf(transcript).length : 0));
  return count(
    words.reduce((sum, some) => sum + some, 0),
    'word',
  );
}
