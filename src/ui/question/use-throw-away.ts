import type { BringBack } from '../../interview/run';
import { WAITS_FOR_RECOVERY } from '../../words/sentences';
import { useNotices } from '../services-context';

interface Thrown {
  readonly words: string;
  /** Whether there is little to miss of it: the notice leaves sooner. */
  readonly minor?: boolean;
}

/** Throws a take away by `action`; the notice that says so brings it back on demand. */
export function useThrowAway(): (action: () => Promise<BringBack | null>, thrown: Thrown) => Promise<void> {
  const notices = useNotices();
  return async (action, { words, minor = false }) => {
    const bringBack = await notices.run(action);
    if (!bringBack) return;
    const undo = async () => {
      if ((await bringBack()) === 'recovery') notices.done(WAITS_FOR_RECOVERY);
    };
    if (minor) notices.minor(words, undo);
    else notices.done(words, undo);
  };
}
