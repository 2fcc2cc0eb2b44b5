import { createStore } from 'zustand/vanilla';
import { type Draft, type DraftPlace, withDraft } from '../../history/draft';
import type { History } from '../../history/history';
import type { DraftsService } from '../services';

export interface DraftsServiceControl extends DraftsService {
  /** Reads the drafts again, after another tab changed them. */
  refresh(): Promise<void>;
}

/** Drafts of typed answers. Without `history` they hold until the page is left. */
export function createDraftsService(parts: {
  readonly history: Pick<History, 'drafts'> | null;
  readonly onTrouble: (error: unknown) => void;
}): DraftsServiceControl {
  const { history, onTrouble } = parts;
  const state = createStore<readonly Draft[]>(() => []);
  /** What waits for the write under way: the latest text alone, however fast it is typed. */
  const waiting = new Map<string, Draft>();
  let working = false;
  let changes = 0;

  async function work(): Promise<void> {
    if (working || !history) return;
    working = true;
    for (let [next] = waiting; next; [next] = waiting) {
      const [key, draft] = next;
      waiting.delete(key);
      await history.drafts.put(draft).catch(onTrouble);
    }
    working = false;
  }

  return {
    state,
    async refresh() {
      const seen = changes;
      if (!history || working) return;
      const drafts = await history.drafts.list();
      if (seen === changes) state.setState(drafts, true); // else what was typed here is newer
    },
    keep(place, text) {
      const { bankId, questionId, onto } = place;
      const draft: Draft = { bankId, questionId, onto, text };
      changes += 1;
      state.setState((drafts) => withDraft(drafts, draft), true);
      waiting.set(keyOf(place), draft);
      void work();
    },
  };
}

function keyOf({ bankId, questionId, onto }: DraftPlace): string {
  return JSON.stringify([bankId, questionId, onto]);
}
