/** What was changed in a bank, said beside "Undo". */
export const EDIT_DONE = {
  saved: 'The question is saved.',
  added: 'The question is added.',
  deleted: (number: number) => `Question ${number} is deleted. Its answers stay in History.`,
  moved: (before: number, after: number) =>
    before === after
      ? `Question ${after} is in another section now.`
      : `Question ${before} is number ${after} now.`,
  renamed: (title: string) => `The bank is called “${title}” now.`,
  copied: (title: string) => `“${title}” is open. It is yours to change.`,
} as const;

export const OWN_COPY_PURPOSE =
  'This bank comes with the app and stays as it is. A copy is yours to change: key terms come along, and the answers so far stay with this bank.';
