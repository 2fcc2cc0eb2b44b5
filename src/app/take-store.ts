import { AppError } from '../base/app-error';
import type { History } from '../history/history';
import type { TakeStore } from '../interview/effects';

/** Where the takes of one question are kept. Without storage every write says so, and the take lives in memory. */
export function createTakeStore(
  history: History | null,
  asked: { readonly bankId: string; readonly question: { number: number; text: string; section: string } },
  onTrouble: (error: unknown) => void,
): TakeStore {
  if (!history) {
    const refuse = () => Promise.reject(new AppError('storage-unavailable'));
    const nothing = () => Promise.resolve();
    return { begin: refuse, append: refuse, finish: refuse, release: nothing, discard: nothing };
  }
  const { recordings } = history;
  return {
    begin: (takeId, startedAt) => recordings.begin({ ...asked, takeId, startedAt }),
    append: (takeId, bytes, index, mimeType) => recordings.append(takeId, bytes, index, mimeType),
    finish: ({ id, durationS, levels }) => recordings.finish(id, { durationS, levels }),
    release: (takeId) => recordings.release(takeId).catch(onTrouble),
    discard: (takeId) => recordings.discard(takeId).catch(onTrouble),
  };
}
