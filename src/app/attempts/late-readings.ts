import { createStore, type StoreApi } from 'zustand/vanilla';
import { toAppError } from '../../base/app-error';
import type { Attempt } from '../../history/attempt';
import type { Score } from '../../scoring/score';
import type { AttemptCollection } from './attempt-collection';
import { changeAndScore } from './rescoring';

/** Readings for meaning that come after the score by which an answer was shown. */
export interface LateReadings {
  /** Ids of the attempts that wait for one. */
  readonly underWay: StoreApi<ReadonlySet<string>>;
  /** Puts what `whole` resolves to in the place of the score; what the user changes meanwhile is read with it. Never rejects. */
  follow(id: string, whole: Promise<Score>): Promise<void>;
}

export function createLateReadings(
  collection: Pick<AttemptCollection, 'current' | 'change'>,
  scoreOf: (attempt: Attempt) => Promise<Score>,
  onTrouble: (thrown: unknown) => void,
): LateReadings {
  const underWay = createStore<ReadonlySet<string>>(() => new Set());

  async function follow(id: string, whole: Promise<Score>): Promise<void> {
    let next: Promise<Score> | null = whole;
    const read = (now: Attempt) => {
      const score = next ?? scoreOf(now);
      next = null; // it is the score of the attempt as it was
      return score;
    };
    underWay.setState((before) => new Set(before).add(id), true);
    try {
      await changeAndScore(collection, id, (now) => now, read);
    } catch (thrown) {
      if (toAppError(thrown).code !== 'not-found') onTrouble(thrown); // else it was deleted meanwhile
    } finally {
      underWay.setState((before) => new Set([...before].filter((one) => one !== id)), true);
    }
  }

  return { underWay, follow };
}
