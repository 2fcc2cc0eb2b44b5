import type { StoreApi } from 'zustand/vanilla';
import type { AppError } from '../base/app-error';
import type { Attempt } from '../history/attempt';
import type { Interview } from '../interview/run';

/** What became of an answer that was recorded. */
export type AnswerOutcome =
  | { readonly kind: 'scored'; readonly attempt: Attempt }
  | { readonly kind: 'failed'; readonly error: AppError };

/** The answers of a mock interview that are transcribed while it goes on. */
export interface KeptAnswers {
  /** Takes over an interview whose take is recorded; resolves with what becomes of it, after `onSilence` if no speech was heard. */
  add(interview: Interview, onSilence: () => Promise<void>): Promise<AnswerOutcome>;
  /** How many are not settled. */
  waiting(): number;
  /** Resolves when none is left; calls back with the number that is, after each. */
  settled(onChange: (waiting: number) => void): Promise<void>;
}

export function keepAnswers(): KeptAnswers {
  const open = new Set<Promise<AnswerOutcome>>();

  /** A take without speech is worth nothing; any other whose transcription failed is up for recovery. */
  async function settle(interview: Interview, onSilence: () => Promise<void>): Promise<AnswerOutcome> {
    const outcome = await outcomeOf(interview);
    if (outcome.kind === 'failed' && outcome.error.code === 'no-speech') {
      await interview.tryAgain();
      await onSilence();
    }
    interview.dispose();
    return outcome;
  }

  return {
    add(interview, onSilence) {
      const outcome = settle(interview, onSilence).finally(() => open.delete(outcome));
      open.add(outcome);
      return outcome;
    },
    waiting: () => open.size,
    async settled(onChange) {
      while (open.size > 0) {
        await Promise.race(open);
        onChange(open.size);
      }
    },
  };
}

function outcomeOf(interview: Interview): Promise<AnswerOutcome> {
  return reached(interview.state, (state): AnswerOutcome | null => {
    if (state.phase === 'scored') return { kind: 'scored', attempt: state.attempt };
    return state.phase === 'failed' ? { kind: 'failed', error: state.error } : null;
  });
}

/** Resolves as soon as `pick` finds in the store what it looks for. */
export function reached<S, T>(store: StoreApi<S>, pick: (state: S) => T | null): Promise<T> {
  const now = pick(store.getState());
  if (now !== null) return Promise.resolve(now);
  return new Promise((resolve) => {
    const end = store.subscribe((state) => {
      const found = pick(state);
      if (found === null) return;
      end();
      resolve(found);
    });
  });
}
