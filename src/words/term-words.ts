import type { TermsFrom } from '../app/services';

/** Where the key terms of a question come from. */
export const TERMS_FROM: Readonly<Record<TermsFrom, string>> = {
  found: 'The app found these in the model answer. What you save here counts in their place.',
  bank: 'These came with the bank. What you save here counts in their place.',
  own: 'This is your own list.',
};

/** What a near miss does. */
export const NEAR_MISS_PURPOSE =
  '“Does not count” is for what is easily taken for a term, such as its opposite: said in its place, the term is missed.';

export const NOT_NAMED = 'The model answer does not name it.';

export const TERMS_DONE = {
  list: 'The key terms are saved.',
  back: 'The terms of the bank count again.',
} as const;

/** The same in a list of questions. */
export function termsDone(number: number, what: keyof typeof TERMS_DONE): string {
  return what === 'list'
    ? `The key terms of question ${number} are saved.`
    : `The terms of the bank count again for question ${number}.`;
}
