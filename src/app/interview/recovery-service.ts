import { createStore } from 'zustand/vanilla';
import { AppError } from '../../base/app-error';
import { oneAfterOther } from '../../base/one-after-other';
import type { History } from '../../history/history';
import type { UnfinishedTake } from '../../history/recovery';
import { hearWhole } from '../../interview/hear-whole';
import { decodeRecording } from '../../recorder/decode-recording';
import { soundOf } from '../../recorder/heard-samples';
import type { Take } from '../../recorder/take';
import type { OpenAnswer } from '../../transcription/transcript';
import type { AttemptsServiceControl } from '../attempts/attempts-service';
import type { AnsweredQuestion } from '../scoring/score-takes';
import type { RecoverableTake, RecoveryService } from '../services';

export interface RecoveryServiceControl extends RecoveryService {
  refresh(): Promise<void>;
}

/** Takes whose tab died before their answer was stored. */
export function createRecoveryService(parts: {
  readonly history: History | null;
  readonly attempts: AttemptsServiceControl;
  readonly listen: (asked: AnsweredQuestion) => OpenAnswer;
  readonly now: () => number;
}): RecoveryServiceControl {
  const { history, attempts, listen, now } = parts;
  const state = createStore<readonly RecoverableTake[]>(() => []);
  const inTurn = oneAfterOther();
  let unfinished: readonly UnfinishedTake[] = [];

  /** In turn, so that what was read earlier never takes the place of what was read later. */
  const refresh = (): Promise<void> =>
    inTurn(async () => {
      if (!history) return;
      unfinished = (await history.recovery.unfinished()).takes;
      state.setState(unfinished.map(recoverable), true);
    });

  async function takeOf({ takeId, startedAt }: UnfinishedTake, kept: History): Promise<Take> {
    const { bytes, mimeType } = await kept.recordings.bytesOf(takeId);
    const samples = await decodeRecording(bytes, mimeType);
    return { id: takeId, startedAt, mimeType, bytes, ...soundOf(samples) };
  }

  return {
    state,
    refresh,
    async recover(takeId, onto) {
      const found = unfinished.find((take) => take.takeId === takeId);
      if (!history || !found) throw new AppError('not-found');
      const { bankId, question } = found;
      const asked = { bankId, questionId: question.id };
      const take = await takeOf(found, history);
      const transcript = await hearWhole({ listen: () => listen(asked) }, take).finish();
      take.samples.free();
      await history.recordings.finish(takeId, { durationS: take.durationS, levels: take.levels });
      // Its id is the take's: recovered twice, it is still one answer; and whoever planned it finds it.
      const { attemptId, storageTrouble } = await attempts.addTake({
        id: takeId,
        bankId,
        question,
        take,
        transcript,
        onto: onto ?? null,
      });
      if (storageTrouble) throw storageTrouble;
      await refresh();
      return attemptId;
    },
    async discard(takeId) {
      if (!history) throw new AppError('not-found');
      const { recordings } = history;
      await recordings.discard(takeId, now());
      await refresh();
      return async () => {
        await recordings.restore(takeId);
        await recordings.release(takeId);
        await refresh();
      };
    },
  };
}

function recoverable({ takeId, bankId, question, startedAt, end, chunks }: UnfinishedTake): RecoverableTake {
  return {
    takeId,
    bankId,
    questionId: question.id,
    questionText: question.text,
    startedAt,
    seconds: end?.durationS ?? chunks, // one chunk a second
  };
}
