import type { OfflineState } from '../app/offline/offline-service';
import { assertNever } from '../base/assert-never';
import type { errorSentence } from './sentences';

export const UPDATE_WORDS = {
  sentence: 'A new version of Viva Voce is here. It opens at the next start, or now.',
  button: 'Open it now',
} as const;

export const MENDED_SENTENCE =
  'A model file kept on this device was damaged. It was fetched again; your answers are untouched.';

/** Whether the app works without a network, and if not yet, why. */
export function offlineSentence(state: OfflineState): string {
  switch (state.kind) {
    case 'ready':
      return 'Works offline: yes. The app and its models are on this device.';
    case 'keeping':
      return 'Works offline: not yet. The rest of the app and its models is being fetched.';
    case 'waiting':
      return 'Works offline: not yet. What is missing is fetched when nothing else is going on.';
    case 'impossible':
      return 'Works offline: no. This browser keeps no apps for this page; a private window or an address without https is often the reason.';
    case 'failed':
      return state.error
        ? `Works offline: not yet. ${keepingTrouble(state.error)}`
        : 'Works offline: not yet. The browser gives this page too little room for the models.';
    default:
      return assertNever(state);
  }
}

function keepingTrouble(error: Parameters<typeof errorSentence>[0]): string {
  if (error.code === 'model-damaged') return 'A model file arrived damaged twice.';
  return error.code === 'model-missing'
    ? 'A model was not found where this app is served.'
    : 'Not everything could be fetched; try it again when you are online.';
}
