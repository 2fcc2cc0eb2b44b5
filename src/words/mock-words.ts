import type { MockChoices } from '../mock/mock-interview';
import type { AskedStep } from '../mock/mock-state';
import { count } from './figures';

/** What the choices of a mock interview come to; `minutes` is how long its questions usually take. */
export function mockLengthSentence(
  choices: Pick<MockChoices, 'length' | 'minutes'>,
  minutes: number,
): string {
  if (choices.minutes !== null && minutes > choices.minutes)
    return `Ends after ${count(choices.minutes, 'minute')}, with as many questions as fit`;
  return `${count(choices.length, 'question')}, about ${count(minutes, 'minute')}`;
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
