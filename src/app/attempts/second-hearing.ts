import { createStore, type StoreApi } from 'zustand/vanilla';
import { toAppError } from '../../base/app-error';
import type { Attempt } from '../../history/attempt';
import type { History } from '../../history/history';
import { decodeRecording } from '../../recorder/decode-recording';
import { type Transcript, textOf } from '../../transcription/transcript';
import type { BankLibraryControl } from '../banks/bank-library';
import type { IdleTime } from '../hearing/idle-time';
import { ACCURATE_MODEL } from '../hearing/model-choice';
import type { Refinement, SettingsService } from '../services';
import type { AttemptsServiceControl } from './attempts-service';

/** Lets a take be heard again: `refine` of transcription with its addresses filled in. */
export type HearAgain = (
  samples: Float32Array<ArrayBuffer>,
  terms: readonly string[],
  signal: AbortSignal,
) => Promise<Transcript>;

export interface SecondHearing {
  /** The latest attempt whose words changed on second hearing. */
  readonly latest: StoreApi<Refinement | null>;
  /** Puts a fresh attempt in line for a second, unhurried pass, if the user wants one. */
  enqueue(attempt: Attempt): void;
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
  const queue: { readonly attemptId: string; readonly take: number }[] = [];
  let working = false;

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    try {
      for (let next = queue[0]; next; next = queue[0]) {
        const signal = await idleTime.quiet();
        try {
          await refineTake(next.attemptId, next.take, signal);
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

  async function refineTake(attemptId: string, index: number, signal: AbortSignal): Promise<void> {
    const attempt = await history.attempts.get(attemptId);
    const take = attempt.takes[index];
    if (!take?.transcript || !wantsRefining(take.transcript)) return;
    const { bytes, mimeType } = await history.recordings.bytesOf(take.takeId);
    const samples = new Float32Array(await decodeRecording(bytes, mimeType));
    const terms = library.termsFor(attempt.bankId, attempt.question.number).map(({ term }) => term);
    const transcript = await hearAgain(samples, terms, signal);
    const before = await history.attempts.get(attemptId); // it may have been edited meanwhile
    if (!isSameTake(before, attempt, index) || textOf(transcript) === textOf(take.transcript)) return;
    const refined = await attempts.retranscribe(before, index, transcript);
    latest.setState({ attempt: refined, coverageBefore: before.score?.coverage ?? null }, true);
  }

  return {
    latest,
    enqueue(attempt) {
      if (!settings.state.getState().refineWhenIdle) return;
      queue.push({ attemptId: attempt.id, take: attempt.takes.length - 1 });
      work().catch(onTrouble);
    },
  };
}

function wantsRefining({ madeBy }: Transcript): boolean {
  return madeBy.kind === 'model' && madeBy.model !== ACCURATE_MODEL;
}

function isSameTake(one: Attempt, other: Attempt, index: number): boolean {
  const [before, after] = [one.takes[index]?.transcript, other.takes[index]?.transcript];
  return before !== undefined && JSON.stringify(before) === JSON.stringify(after);
}
