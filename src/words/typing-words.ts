import type { TermScore } from '../scoring/score';

/** How many words a text has. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** What an addition is for: one point, or all that was missed. `null` stands for all. */
export function additionSentence(aim: Pick<TermScore, 'term'> | null): string {
  return aim
    ? `This adds to your answer: give the point of “${aim.term}”.`
    : 'This adds to your answer: give only what was missed.';
}
