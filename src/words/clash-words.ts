import type { ClashChoice, StoredImport, TitleClash } from '../app/services';
import type { QuestionChanges } from '../bank/match-questions';
import { count } from './figures';

/** "18 questions stay, 3 new, 2 gone; their answers stay in History." */
export function changesSentence({ stay, added, gone }: QuestionChanges): string {
  const parts = [
    `${count(stay, 'question')} ${stay === 1 ? 'stays' : 'stay'}`,
    ...(added === 0 ? [] : [`${added} new`]),
    ...(gone === 0 ? [] : [`${gone} gone; ${gone === 1 ? 'its' : 'their'} answers stay in History`]),
  ];
  return `${parts.join(', ')}.`;
}

/** What each choice means, before it is taken. */
export const clashPurposes: Readonly<Record<ClashChoice, (clash: TitleClash) => string>> = {
  update: ({ changes }) =>
    `Answers follow their questions. ${changes ? changesSentence(changes) : 'Counting what stays …'}`,
  'keep-both': ({ freeTitle }) => `The new one is called “${freeTitle}”.`,
  replace: () => 'All questions start anew. The answers so far stay in History.',
};

/** And once it was stored. */
export function storedSentence({ title, changes, replaced }: StoredImport): string {
  if (replaced) return `“${title}” is replaced. The answers so far stay in History.`;
  return changes ? `“${title}” is updated: ${changesSentence(changes)}` : `“${title}” is open.`;
}
