import type { MockChoices } from '../mock/mock-interview';
import type { AskedStep } from '../mock/mock-state';
import { count } from './figures';

/** What the choices of a mock interview come to; `minutes` is how long its questions usually take. A bank that holds too little for the time says so. */
export function mockLengthSentence(
  choices: Pick<MockChoices, 'length' | 'minutes'>,
  minutes: number,
): string {
  if (choices.minutes !== null && minutes > choices.minutes)
    return `Ends after ${count(choices.minutes, 'minute')}, with as many questions as fit`;
  const { length } = choices;
  if (choices.minutes !== null && minutes < choices.minutes)
    return `${length === 1 ? 'One question is' : `${length} questions are`} all there is here, about ${minutes} of the ${count(choices.minutes, 'minute')}`;
  return `${count(length, 'question')}, about ${count(minutes, 'minute')}`;
}

/** "30 seconds to think, then up to 2 minutes for each answer, then the recording stops. Nobody asks back." */
export function mockRulesSentence(
  choices: Pick<MockChoices, 'thinkS' | 'secondsPerAnswer' | 'end' | 'followUps'>,
): string {
  const { thinkS, secondsPerAnswer, end, followUps } = choices;
  const think = thinkS > 0 ? `${spanInWords(thinkS)} to think, then up to` : 'Up to';
  const answer =
    secondsPerAnswer === null
      ? thinkS > 0
        ? `${spanInWords(thinkS)} to think before each answer, then as long as you like.`
        : 'Nothing is timed.'
      : `${think} ${spanInWords(secondsPerAnswer)} for each answer, ${end === 'hard' ? 'then the recording stops' : 'with a reminder'}.`;
  return `${answer} ${followUps ? 'Follow-up questions.' : 'Nobody asks back.'}`;
}

function spanInWords(seconds: number): string {
  return seconds % 60 === 0 ? count(seconds / 60, 'minute') : count(seconds, 'second');
}

/** Where one is; `leftMs` of a whole that the clock ends, null where the questions end it. */
export function placeLine({ kind, position, of }: AskedStep, leftMs: number | null): string {
  const place =
    leftMs === null ? `Question ${position} of ${of}` : `Question ${position} · ${timeLeftInWords(leftMs)}`;
  return kind === 'follow-up' ? `${place} · follow-up` : place;
}

/** Said once, when the time of the whole interview is over. */
export const LAST_ANSWER = 'Time is up. Finish this answer; the report comes after it.';

function timeLeftInWords(leftMs: number): string {
  if (leftMs <= 0) return 'time is up, this is the last answer';
  return leftMs < 60_000 ? 'less than a minute left' : `${count(Math.ceil(leftMs / 60_000), 'minute')} left`;
}
