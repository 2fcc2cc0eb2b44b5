import type { Question } from '../bank/bank';
import { count } from './figures';

/** "6 blanks in 3 questions are not filled in yet."; null when there is none. */
export function blanksLeft(questions: readonly Question[]): string | null {
  const open = questions.filter(({ placeholders }) => placeholders.length > 0);
  const blanks = open.reduce((sum, { placeholders }) => sum + placeholders.length, 0);
  if (blanks === 0) return null;
  return `${count(blanks, 'blank')} in ${count(open.length, 'question')} ${blanks === 1 ? 'is' : 'are'} not filled in yet.`;
}

/** What happens to blanks in what is asked, such as "Why do you want to work at [Company Name]?"; null where none is in it. */
export function askedAround(questions: readonly Question[]): string | null {
  const inQuestions = questions.some(({ text, placeholders }) =>
    placeholders.some((blank) => text.includes(`[${blank}]`)),
  );
  return inQuestions ? 'Until then you are asked without the names, such as “at the company”.' : null;
}
