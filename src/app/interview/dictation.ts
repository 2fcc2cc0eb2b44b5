import { AppError } from '../../base/app-error';
import type { InterviewEffects, TakeStore } from '../../interview/effects';
import { AT_MY_PACE } from '../../interview/limits';
import { createInterview, type Interview } from '../../interview/run';
import { textOf } from '../../transcription/transcript';
import { wait } from '../wait';
import { type InterviewParts, recordWith } from './interview-effects';

/** What is spoken in place of typing lives in memory until its words are heard. */
const KEPT_NOWHERE: TakeStore = {
  begin: async () => {},
  append: async () => {},
  finish: async () => {},
  release: async () => {},
  discard: async () => {},
  restore: async () => false,
};

/**
 * Speaking in place of typing: recorded and transcribed as an answer is, but neither kept nor scored. `onHeard` takes the words of each
 * take; a take without speech fails with `no-speech`.
 */
export function createDictation(parts: InterviewParts, onHeard: (text: string) => void): Interview {
  const { newId, now } = parts.clock;
  const effects: InterviewEffects = {
    newId,
    now,
    wait,
    limits: () => AT_MY_PACE,
    spentBefore: () => 0,
    keepSpent: () => {},
    speak: parts.speak,
    record: recordWith(parts),
    listen: (onPartial) => parts.transcriber.open({ terms: [], onPartial }),
    takes: KEPT_NOWHERE,
    async addTake({ id, transcript }) {
      onHeard(textOf(transcript));
      return { attemptId: id, storageTrouble: null };
    },
    addTyped: () => Promise.reject(new AppError('unexpected')), // nobody types into it
  };
  const dictation = createInterview({ text: '' }, effects); // nothing is asked
  parts.idleTime.watch(dictation);
  return dictation;
}
