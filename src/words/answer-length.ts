import { type AttemptTake, spokenTakes } from '../history/attempt';
import { wordsOf } from '../transcription/transcript';
import { clockTime } from './clock-time';
import { count } from './figures';

/** "1:42" of a spoken answer, "Typed, 42 words" of a typed one, "1:42 and 12 words typed" of one that is both. */
export function answerLength(takes: readonly AttemptTake[]): string {
  const typed = takes.filter(({ kind }) => kind === 'typed');
  const sounds = spokenTakes(takes);
  const spoken = clockTime(sounds.reduce((sum, { durationS }) => sum + durationS, 0));
  if (typed.length === 0) return spoken;
  const words = count(
    typed.reduce((sum, { transcript }) => sum + (transcript ? wordsOf(transcript).length : 0), 0),
    'word',
  );
  return sounds.length === 0 ? `Typed, ${words}` : `${spoken} and ${words} typed`;
}
