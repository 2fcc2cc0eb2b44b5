import type { ClashChoice, StoredImport, TitleClash } from '../app/services';
import type { QuestionChanges } from '../bank/match-questions';
import { count } from './figures';

type OwnClash = Extract<TitleClash, { kind: 'own' }>;

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
export const clashPurposes: Readonly<Record<ClashChoice, (clash: OwnClash) => string>> = {
  update: ({ changes }) =>
    `Answers follow their questions. ${changes ? changesSentence(changes) : 'Counting what stays …'}`,
  'keep-both': ({ freeTitle }) => `The new one is called “${freeTitle}”.`,
  replace: () => 'All questions start anew. The answers so far stay in History.',
};

/** Why nothing is to be chosen where the bank of that title comes with the app. */
export function builtInClashSentence({ freeTitle }: TitleClash): string {
  return `It stays as it is, and so do your answers to it. What you add is called “${freeTitle}”, unless you give it another title. To update a copy that you made, give it the title of the copy.`;
}

/** And once it was stored. */
export function storedSentence({ title, changes, replaced }: StoredImport): string {
  if (replaced) return `“${title}” is replaced. The answers so far stay in History.`;
  return changes ? `“${title}” is updated: ${changesSentence(changes)}` : `“${title}” is open.`;
}
