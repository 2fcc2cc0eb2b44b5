import type { TakeFigures } from '../delivery/take-figures';
import type { Attempt } from '../history/attempt';
import { clockTime } from './clock-time';
import { count, pace, percent } from './figures';
import { takeName } from './take-name';

/** What a practice pack says around the answers in it. */
export const PACK_WORDS = {
  footer: 'A click on a word, a time or a term plays the answer from there. Made with Viva Voce.',
  columns: ['Question', 'Day', 'Answer'],
  modelAnswer: 'Model answer',
  noSound: 'The sound of this take is no longer kept.',
  noTranscript: 'Without a transcript.',
} as const;

/** "71 % of the key terms · 1:42 · 128 words a minute · 3 pauses": what could be measured, no more. */
export function answerLine({ score }: Attempt, figures: TakeFigures): string {
  const coverage = score?.coverage ?? null;
  return [
    ...(coverage === null ? [] : [`${percent(coverage)} of the key terms`]),
    clockTime(figures.durationS),
    ...(figures.wordsPerMinute === null ? [] : [pace(figures.wordsPerMinute)]),
    count(figures.pauses, 'pause'),
  ].join(' · ');
}

/** "Recording", or "Recording, second take" where there are several; `take` is 0-based. */
export function recordingTitle(take: number, takes: number): string {
  return takes > 1 ? `Recording, ${takeName(take).toLowerCase()}` : 'Recording';
}
