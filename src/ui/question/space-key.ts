import type { Interview } from '../../interview/run';
import type { InterviewState } from '../../interview/state';
import type { PageKeys } from '../shell/use-page-keys';

/** Space starts and stops, but never where it would throw away an answer that is kept, nor over a result being read. */
export function spaceKey(interview: Interview, state: InterviewState): PageKeys {
  switch (state.phase) {
    case 'recording':
      return { ' ': () => void interview.stop() };
    case 'idle':
    case 'asking':
    case 'preparing': // the time to think is cut short
      return { ' ': () => void interview.startAnswering() };
    case 'failed':
      return state.take ? {} : { ' ': () => void interview.startAnswering() };
    default:
      return {};
  }
}
