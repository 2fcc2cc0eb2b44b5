import { AppError } from '../../base/app-error';
import { DEVICE_WAIT_MS, Overdue, within } from '../../base/deadline';
import type { Changes } from '../storage/changes';

/** All tabs that have the database open, and how one of them gets it for itself. */
export interface OpenTabs {
  /**
   * Runs work while no other tab has anything open: they are asked to let go, and new ones wait. Rejects with `other-tabs` where one
   * does not, such as one with an answer under way.
   */
  alone<T>(work: () => Promise<T>): Promise<T>;
  close(): void;
}

/** A tab that sleeps may hear it late; one with an answer under way keeps what it has. */
const LET_GO_WAIT_MS = 5_000;

/**
 * Joins the open tabs by a lock that they share. Resolves to when it may be tried again where another tab is alone now, and to null
 * where the browser gives the page no locks. `letGo` is called when another tab wants to be alone; it tells whether this one did.
 */
export async function joinOpenTabs(
  name: string,
  locks: LockManager,
  changes: Pick<Changes, 'announceAlone' | 'onAlone'>,
  letGo: () => boolean,
): Promise<OpenTabs | { readonly free: Promise<void> } | null> {
  const lockName = `${name}/open`;
  let leave = () => {};
  let waited = true;

  /** Resolves to whether the lock came. */
  const join = (options: LockOptions): Promise<boolean> =>
    new Promise((joined, failed) => {
      locks
        .request(lockName, { mode: 'shared', ...options }, (lock) => {
          joined(lock !== null);
          if (lock === null || !waited) return;
          return new Promise<void>((left) => {
            leave = left;
          });
        })
        .catch(failed);
    });

  changes.onAlone(() => {
    if (letGo()) leave();
  });
  try {
    const joined = await within('The lock of the open tabs', join({ ifAvailable: true }), DEVICE_WAIT_MS);
    if (!joined) return { free: locks.request(lockName, { mode: 'shared' }, () => {}) };
  } catch (thrown) {
    if (!(thrown instanceof Overdue) && !(thrown instanceof DOMException)) throw thrown;
    waited = false; // a lock that comes now is given back
    return null;
  }

  return {
    close: () => leave(),
    async alone(work) {
      leave();
      changes.announceAlone();
      try {
        const signal = AbortSignal.timeout(LET_GO_WAIT_MS);
        return await locks.request(lockName, { mode: 'exclusive', signal }, work);
      } catch (thrown) {
        if (!(thrown instanceof DOMException) || thrown.name !== 'TimeoutError') throw thrown;
        throw new AppError('other-tabs', { cause: thrown });
      } finally {
        await join({});
      }
    },
  };
}
