import type { InterviewState } from '../interview/state';

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
  created: (title: string) =>
    `“${title}” is open. Give its questions model answers, or practise them as they are.`,
  copied: (title: string) => `“${title}” is open. It is yours to change.`,
} as const;

/** Why a new bank can't be created yet. */
export const NEW_BANK_TROUBLE = {
  noTitle: 'Type a title first.',
  sameTitle: 'There is a bank with this title. Choose another one.',
  noQuestion: 'Type a question first.',
} as const;

export const OWN_COPY_PURPOSE =
  'This bank comes with the app and stays as it is. A copy is yours to change: key terms come along, and the answers so far stay with this bank.';

/** Beside the button that takes a model answer down while it is spoken. */
export const SPEAK_PURPOSE =
  'What you say is added to the model answer as text, which you can edit. The recording is not kept.';

/** What the button does next. */
export function speakLabel(state: InterviewState): string {
  switch (state.phase) {
    case 'opening':
      return 'Opening the microphone …';
    case 'recording':
      return 'Stop';
    case 'closing':
    case 'transcribing':
      return 'Writing down what you said …';
    case 'failed':
      return state.take && state.error.code !== 'no-speech' ? 'Transcribe again' : 'Speak it again';
    default:
      return 'Speak it';
  }
}
