import type { Bank, Question } from './bank';

/** Whether a question has a model answer that what is said can be compared with. */
export function isScored({ unscored }: Pick<Question, 'unscored'>): boolean {
  return unscored === undefined;
}

/** Whether any question of a bank is scored; a plain list of questions is only practised. */
export function hasScored({ questions }: Pick<Bank, 'questions'>): boolean {
  return questions.some(isScored);
}
