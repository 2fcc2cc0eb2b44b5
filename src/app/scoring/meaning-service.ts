import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MeaningState, Scorer } from '../../meaning/client';
import { finishedSentences } from '../../scoring/points/answer-sentences';
import type { PartialTranscript, Word } from '../../transcription/transcript';
import type { BankLibraryControl } from '../banks/bank-library';
import { type AnsweredQuestion, questionToScore } from './score-takes';

/** Takes what was heard so far of an answer that goes on. */
type ReadAhead = (heard: PartialTranscript) => void;

export interface MeaningService {
  readonly state: StoreApi<MeaningState>;
  /** Reads a question before its answer is there, so that scoring waits for the answer alone. Never rejects. */
  prepare(asked: AnsweredQuestion): Promise<void>;
  /** Reads the finished sentences of an answer while the next ones are spoken, so that scoring waits for the last ones alone. */
  readAhead(asked: AnsweredQuestion): ReadAhead;
}

/** The sentence model: loaded when the first question is opened, not before. */
export function createMeaningService(
  scorer: Pick<Scorer, 'prepare' | 'state' | 'onState'>,
  library: BankLibraryControl,
): MeaningService {
  const state = createStore<MeaningState>(() => scorer.state);
  scorer.onState((next) => state.setState(next, true));

  async function prepare(asked: AnsweredQuestion, heard?: readonly Word[]): Promise<void> {
    const question = questionToScore(library, asked);
    // A failure is in the state, and every score says that it was made without meaning.
    if (question) await Promise.allSettled([scorer.prepare({ ...question, ...(heard && { heard }) })]);
  }

  return {
    state,
    prepare,
    readAhead(asked) {
      let newest: readonly Word[] | null = null;
      let wordsRead = 0;
      let reading = false;

      /** One reading at a time, always of the newest: the scorer must be free when the answer is over. */
      async function readNewest(): Promise<void> {
        if (reading) return;
        reading = true;
        while (newest !== null && state.getState().kind === 'ready') {
          const heard: readonly Word[] = newest;
          newest = null;
          await prepare(asked, heard);
        }
        reading = false;
      }

      return ({ segments }) => {
        const words = finishedSentences(segments.flatMap((segment) => segment.words));
        if (words.length === wordsRead) return;
        wordsRead = words.length;
        newest = words;
        void readNewest();
      };
    },
  };
}
