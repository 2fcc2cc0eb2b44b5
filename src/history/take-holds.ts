import { AppError } from '../base/app-error';
import { DEVICE_WAIT_MS, ifOverdue, within } from '../base/deadline';

/**
 * Who takes care of a take. A tab holds a Web Lock named by the take from its first second until its attempt is stored;
 * the browser frees the lock when the tab dies, however it dies. A take that nobody holds is up for recovery.
 */
export interface TakeHolds {
  /** Resolves too when the browser does not grant the lock in time: the take must not wait, and then this tab alone knows of it. */
  hold(takeId: string): Promise<void>;
  /** Does nothing for a take this tab does not hold. */
  release(takeId: string): Promise<void>;
  /** Takes held in this or another living tab. Rejects with `storage-unavailable` when the browser does not tell. */
  held(): Promise<ReadonlySet<string>>;
  /** Whether this tab holds any. */
  isHolding(): boolean;
  /** Resolves when this tab holds none. */
  untilNone(): Promise<void>;
  releaseAll(): void;
}

interface Hold {
  readonly letGo: () => void;
  /** Resolves when the lock is free again, or is not waited for any more. */
  readonly gone: Promise<unknown>;
}

/** Without Web Locks (a page without https) each tab knows of its own takes alone. */
export function openTakeHolds(name: string, locks: LockManager | undefined): TakeHolds {
  const prefix = `${name}/take/`;
  const own = new Map<string, Hold>();
  let waitingForNone: (() => void)[] = [];

  function remove(takeId: string): void {
    own.delete(takeId);
    if (own.size === 0) tellNone();
  }

  function tellNone(): void {
    for (const tell of waitingForNone) tell();
    waitingForNone = [];
  }

  function ask(lock: string): Hold & { readonly granted: Promise<void> } {
    const waiting = new AbortController();
    let tellEnd = () => {};
    const ended = new Promise<void>((resolve) => {
      tellEnd = resolve;
    });
    let gone: Promise<unknown> = ended;
    const granted = new Promise<void>((resolve, reject) => {
      const held = () => {
        resolve();
        return ended;
      };
      if (locks) gone = locks.request(lock, { signal: waiting.signal }, held).catch(reject);
      else resolve();
    });
    const letGo = () => {
      tellEnd();
      waiting.abort(); // does nothing to a lock that was granted
    };
    return { granted, letGo, gone };
  }

  return {
    async hold(takeId) {
      if (own.has(takeId)) return;
      const { granted, ...hold } = ask(prefix + takeId);
      own.set(takeId, hold);
      try {
        await within('The lock of a take', granted, DEVICE_WAIT_MS).catch(ifOverdue(undefined));
      } catch (thrown) {
        remove(takeId);
        throw thrown;
      }
    },
    async release(takeId) {
      const hold = own.get(takeId);
      remove(takeId);
      hold?.letGo();
      await hold?.gone;
    },
    async held() {
      const everywhere = locks ? await heldIn(locks) : [];
      const names = everywhere.flatMap((lock) => (lock.name?.startsWith(prefix) ? [lock.name] : []));
      return new Set([...own.keys(), ...names.map((held) => held.slice(prefix.length))]);
    },
    isHolding: () => own.size > 0,
    async untilNone() {
      if (own.size > 0) await new Promise<void>((none) => waitingForNone.push(none));
    },
    releaseAll() {
      for (const hold of own.values()) hold.letGo();
      own.clear();
      tellNone();
    },
  };
}

async function heldIn(locks: LockManager): Promise<readonly LockInfo[]> {
  try {
    return (await within('The list of locks', locks.query(), DEVICE_WAIT_MS)).held ?? [];
  } catch (cause) {
    throw new AppError('storage-unavailable', { cause });
  }
}
