import type { TakeFigures } from '../delivery/take-figures';
import { type Attempt, type AttemptTake, spokenTakes } from '../history/attempt';
import { answerLength } from './answer-length';
import { shareOfAnswer } from './coverage-words';
import { count, pace } from './figures';
import { isFirstGo } from './first-go';
import { takeName } from './take-name';

/** What a practice pack says around the answers in it. */
export const PACK_WORDS = {
  footer: 'A click on a word, a time or a term plays the answer from there. Made with Viva Voce.',
  columns: ['Question', 'Day', 'Answer'],
  modelAnswer: 'Model answer',
  noSound: 'The sound of this take is no longer kept.',
  noTranscript: 'Without a transcript.',
} as const;

/** "71 % of the model answer · 1:42 · 128 words a minute · 3 pauses": what could be measured, no more. */
export function answerLine({ score, takes }: Attempt, figures: TakeFigures): string {
  const coverage = score?.coverage ?? null;
  return [
    ...(coverage === null || isFirstGo(coverage) ? [] : [shareOfAnswer(coverage)]),
    answerLength(takes),
    ...(figures.wordsPerMinute === null ? [] : [pace(figures.wordsPerMinute)]),
    ...(spokenTakes(takes).length === 0 ? [] : [count(figures.pauses, 'pause')]),
  ].join(' · ');
}

/** "Recording", or "Recording, second take" where there are several; `take` is 0-based. What was typed is "Typed". */
export function takeTitle({ kind }: AttemptTake, take: number, takes: number): string {
  const name = kind === 'typed' ? 'Typed' : 'Recording';
  return takes > 1 ? `${name}, ${takeName(take).toLowerCase()}` : name;
}
