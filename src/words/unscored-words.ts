import type { Bank } from '../bank/bank';
import { count } from './figures';

/** What stands beside a question that has no model answer, before it is answered and after. */
export const NO_MODEL_ANSWER = {
  before:
    'This question has no model answer yet. Your answer is kept with its recording, transcript and pace, without a score.',
  after:
    'This question has no model answer yet. Make what you said the model answer, or write one: your answer is scored by it at once.',
} as const;

/** Of a bank in the list: "5 questions, none with a model answer". */
export function bankSize(questions: number, withoutAnswer: number): string {
  const all = count(questions, 'question');
  if (withoutAnswer === 0) return all;
  return withoutAnswer === questions
    ? `${all}, ${questions === 1 ? 'without' : 'none with'} a model answer`
    : `${all}, ${withoutAnswer} without a model answer`;
}

/** Why there is no curve of coverage yet. */
export function noCoverageSentence({ questions }: Pick<Bank, 'questions'>): string {
  return questions.every(({ unscored }) => unscored !== undefined)
    ? 'Coverage needs model answers to compare with, and this bank has none yet. Write or speak one on the page of a question.'
    : 'No spoken answer has a score yet.';
}
