import { EASY_PACE, paceAgainstRange } from '../delivery/pace-range';
import type { ToldMoment, ToldPart } from '../review/telling';
import type { IAndWe } from '../structure/i-and-we';
import type { AwaitedPart } from '../structure/read-story';
import { clockTime } from './clock-time';
import { count } from './figures';

/** What each part of an answer is called. */
export const PART_NAMES: Readonly<Record<ToldPart, string>> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
  opening: 'Opening',
  point: 'Point',
  ending: 'Ending',
};

/** What to tell next time where nothing in a story sounded like it: said as what the app found, since it may have been there. */
export const LACKING_PARTS: Readonly<
  Record<AwaitedPart, { readonly advice: string; readonly tell: string }>
> = {
  action: {
    advice:
      'What you did yourself was not found. If you told it, all is well; if not, say step by step what you did.',
    tell: 'Tell what you did',
  },
  result: {
    advice:
      'How it ended was not found. If you told it, all is well; if not, end with it: what changed, and how one could see that.',
    tell: 'Tell how it ended',
  },
};

/** How often one's own part was told; null where neither word was used. */
export function personsSentence({ i, we }: IAndWe): string | null {
  if (i + we === 0) return null;
  const counted = `You said “I” ${timesInWords(i)} and “we” ${timesInWords(we)}.`;
  return we > i ? `${counted} Interviewers listen for your own part: say “I” where it was you.` : counted;
}

function timesInWords(amount: number): string {
  return amount === 0 ? 'never' : count(amount, 'time');
}

/** What the parts of a story are for, said in one go before they are named. */
export const STAR_EXPLAINED =
  'A story is easiest to follow in four steps, which interviewers call STAR: the Situation you were in, the Task that was yours, the Action you took, and the Result that came of it.';

/** A pace against the range that is easy to follow, and what to do about it; the figure itself stands with the other figures. `several` takes have more paces than this one. */
export function paceSentence(wordsPerMinute: number, several: boolean): string {
  const subject = several ? 'In the first take your pace' : 'Your pace';
  const range = `${EASY_PACE.from} to ${EASY_PACE.to}`;
  switch (paceAgainstRange(wordsPerMinute)) {
    case 'easy':
      return `${subject} was easy to follow, as everything from ${range} words a minute is.`;
    case 'slow':
      return `${subject} was unhurried. Most interviews run at ${range} words a minute.`;
    case 'fast':
      return `${subject} was fast for somebody who hears it for the first time. From ${range} words a minute is easy to follow; a breath after each point is enough.`;
  }
}

/** "52 words at 0:12", or of a typed answer "52 words". */
export function longSentenceName({ words: { first, last }, startS }: ToldMoment): string {
  const length = count(last - first + 1, 'word');
  return startS === null ? length : `${length} at ${clockTime(startS)}`;
}

/** Where the answer stopped before a sentence did. */
export function cutOffSentence(lastWords: string): string {
  return `The answer stops in the middle of a sentence: “… ${lastWords}”. One short closing sentence makes it sound finished.`;
}

/** Beside the moment from which on it was quiet. */
export const QUIET_END =
  'Your last words were about half as loud as the rest. Keep your voice up to the end.';
