import type { BringBack } from '../../interview/run';
import { WAITS_FOR_RECOVERY } from '../../words/sentences';
import { useNotices } from '../services-context';

/** Throws a take away by `action`; the notice that says so brings it back on demand. */
export function useThrowAway(): (action: () => Promise<BringBack | null>, words: string) => Promise<void> {
  const notices = useNotices();
  return async (action, words) => {
    const bringBack = await notices.run(action);
    if (!bringBack) return;
    notices.done(words, async () => {
      if ((await bringBack()) === 'recovery') {
        notices.done(WAITS_FOR_RECOVERY);
      }
    });
  };
}
