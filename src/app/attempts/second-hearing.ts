import { createStore, type StoreApi } from 'zustand/vanilla';
import { toAppError } from '../../base/app-error';
import type { History } from '../../history/history';
import { decodeRecording } from '../../recorder/decode-recording';
import { modelsOf } from '../../transcription/protocol';
import { type Transcript, textOf } from '../../transcription/transcript';
import type { BankLibraryControl } from '../banks/bank-library';
import type { IdleTime } from '../hearing/idle-time';
import { ACCURATE_MODEL } from '../hearing/model-choice';
import type { Refinement, SettingsService } from '../services';
import type { AttemptsServiceControl } from './attempts-service';

/** Lets a take be heard again: `refine` of transcription with its addresses filled in. */
export type HearAgain = (
  samples: Float32Array,
  terms: readonly string[],
  signal: AbortSignal,
) => Promise<Transcript>;

export interface SecondHearing {
  /** The latest attempt whose words changed on second hearing. */
  readonly latest: StoreApi<Refinement | null>;
  /** Puts a fresh take in line for a second, unhurried pass, if the user wants one. */
  enqueue(attemptId: string, takeId: string): void;
}

/** Goes over fresh takes with the accurate model while nobody answers. Off unless the user turned it on. */
export function createSecondHearing(parts: {
  readonly history: History;
  readonly settings: SettingsService;
  readonly library: BankLibraryControl;
  readonly attempts: AttemptsServiceControl;
  readonly idleTime: IdleTime;
  readonly hearAgain: HearAgain;
  readonly onTrouble: (error: unknown) => void;
}): SecondHearing {
  const { history, settings, library, attempts, idleTime, hearAgain, onTrouble } = parts;
  const latest = createStore<Refinement | null>(() => null);
  const queue: { readonly attemptId: string; readonly takeId: string }[] = [];
  let working = false;

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    try {
      for (let next = queue[0]; next; next = queue[0]) {
        const signal = await idleTime.quiet();
        try {
          await refineTake(next.attemptId, next.takeId, signal);
          queue.shift();
        } catch (thrown) {
          if (toAppError(thrown).code === 'cancelled') continue; // an answer began: the take stays in line
          queue.shift();
          throw thrown;
        }
      }
    } finally {
      working = false;
    }
  }

  async function refineTake(attemptId: string, takeId: string, signal: AbortSignal): Promise<void> {
    const attempt = await history.attempts.get(attemptId);
    const transcript = attempt.takes.find((take) => take.takeId === takeId)?.transcript;
    if (!transcript || !wantsRefining(transcript)) return;
    const { bytes, mimeType } = await history.recordings.bytesOf(takeId);
    const samples = await decodeRecording(bytes, mimeType);
    const terms = library.termsFor(attempt.bankId, attempt.question.id).map(({ term }) => term);
    const heard = await hearAgain(samples, terms, signal);
    if (textOf(heard) === textOf(transcript)) return;
    const before = attempts.shown(attemptId)?.score?.coverage ?? null;
    const refined = await attempts.retranscribe(attemptId, takeId, transcript, heard);
    if (refined) latest.setState({ attemptId, coverageBefore: before }, true); // else it was edited meanwhile
  }

  return {
    latest,
    enqueue(attemptId, takeId) {
      if (!settings.state.getState().refineWhenIdle) return;
      queue.push({ attemptId, takeId });
      work().catch(onTrouble);
    },
  };
}

/** Not where the accurate model listened already, alone or after the fast one. */
function wantsRefining({ madeBy }: Transcript): boolean {
  return madeBy.kind === 'model' && !modelsOf(madeBy.model).includes(ACCURATE_MODEL);
}
