import { AppError, toAppError } from '../../base/app-error';
import type { AskedQuestion } from '../../history/attempt';
import type { History } from '../../history/history';
import type { TakeStore } from '../../interview/effects';

/** Where the takes of one question are kept. Without storage every write says so, and the take lives in memory. */
export function createTakeStore(
  parts: {
    readonly history: History | null;
    readonly now: () => number;
    readonly onTrouble: (error: unknown) => void;
  },
  asked: { readonly bankId: string; readonly question: AskedQuestion },
): TakeStore {
  const { history, now, onTrouble } = parts;
  if (!history) {
    const refuse = () => Promise.reject(new AppError('storage-unavailable'));
    const nothing = () => Promise.resolve();
    const restore = () => Promise.resolve(false);
    return { begin: refuse, append: refuse, finish: refuse, release: nothing, discard: nothing, restore };
  }
  const { recordings } = history;
  return {
    begin: (takeId, startedAt) => recordings.begin({ ...asked, takeId, startedAt }),
    append: (takeId, bytes, index, mimeType) => recordings.append(takeId, bytes, index, mimeType),
    async finish({ id, startedAt, durationS, levels, bytes, mimeType }, chunks) {
      const finish = () => recordings.finish(id, { durationS, levels }, { chunks, bytes, mimeType });
      try {
        await finish();
      } catch (thrown) {
        if (toAppError(thrown).code !== 'not-found') throw thrown;
        // Nobody but the browser, which makes room, deletes a take under way.
        await recordings.begin({ ...asked, takeId: id, startedAt });
        await finish();
      }
    },
    release: (takeId) => recordings.release(takeId).catch(onTrouble),
    discard: (takeId) => recordings.discard(takeId, now()).catch(onTrouble),
    async restore(takeId) {
      try {
        await recordings.restore(takeId);
        return true;
      } catch (thrown) {
        if (toAppError(thrown).code !== 'not-found') onTrouble(thrown);
        return false;
      }
    },
  };
}
