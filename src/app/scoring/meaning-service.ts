import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MeaningState, Scorer } from '../../meaning/client';
import type { BankLibraryControl } from '../banks/bank-library';
import { type AnsweredQuestion, questionToScore } from './score-takes';

export interface MeaningService {
  readonly state: StoreApi<MeaningState>;
  /** Embeds a question's terms before its answer is there, so that scoring waits for the answer alone. Never rejects. */
  prepare(asked: AnsweredQuestion): Promise<void>;
}

/** The sentence model: loaded when the first question is opened, not before. */
export function createMeaningService(scorer: Scorer, library: BankLibraryControl): MeaningService {
  const state = createStore<MeaningState>(() => scorer.state);
  scorer.onState((next) => state.setState(next, true));

  return {
    state,
    async prepare(asked) {
      const question = questionToScore(library, asked);
      // A failure is in the state, and every score says that it was made without meaning.
      if (question) await Promise.allSettled([scorer.prepare(question)]);
    },
  };
}
