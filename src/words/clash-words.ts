import type { TitleClash } from '../app/services';
import { count } from './figures';

type Clash = Pick<TitleClash, 'title' | 'freeTitle' | 'changes'>;

/** "18 questions stay, 3 new, 2 gone; their answers stay in History." */
export function changesSentence({ stay, added, gone }: Clash['changes']): string {
  const parts = [
    `${count(stay, 'question')} ${stay === 1 ? 'stays' : 'stay'}`,
    ...(added === 0 ? [] : [`${added} new`]),
    ...(gone === 0 ? [] : [`${gone} gone; ${gone === 1 ? 'its' : 'their'} answers stay in History`]),
  ];
  return `${parts.join(', ')}.`;
}

/** What each choice means, before it is taken. */
export const clashPurposes = {
  update: ({ changes }: Clash) => `Answers follow their questions. ${changesSentence(changes)}`,
  'keep-both': ({ freeTitle }: Clash) => `The new one is called “${freeTitle}”.`,
  replace: () => 'All questions start anew. The answers so far stay in History.',
} as const;

/** And once it was taken. */
export const clashOutcomes = {
  update: ({ title, changes }: Clash) => `“${title}” is updated: ${changesSentence(changes)}`,
  'keep-both': ({ freeTitle }: Clash) => `“${freeTitle}” is open.`,
  replace: ({ title }: Clash) => `“${title}” is replaced. The answers so far stay in History.`,
} as const;
