/**
 * Who takes care of a take. A tab holds a Web Lock named by the take from its first second until its attempt is stored;
 * the browser frees the lock when the tab dies, however it dies. A take that nobody holds is up for recovery.
 */
export interface TakeHolds {
  hold(takeId: string): Promise<void>;
  /** Does nothing for a take this tab does not hold. */
  release(takeId: string): Promise<void>;
  /** Takes held in this or another living tab. */
  held(): Promise<ReadonlySet<string>>;
  releaseAll(): void;
}

interface Hold {
  letGo: () => void;
  /** Settles when the lock is free again. */
  gone: Promise<unknown>;
}

/** Without Web Locks (a page without https) each tab knows of its own takes alone. */
export function openTakeHolds(name: string, locks: LockManager | undefined): TakeHolds {
  const prefix = `${name}/take/`;
  const own = new Map<string, Hold>();

  return {
    hold(takeId) {
      if (own.has(takeId)) return Promise.resolve();
      return new Promise((granted, refused) => {
        const held = () =>
          new Promise<void>((letGo) => {
            hold.letGo = letGo;
            granted();
          });
        const hold: Hold = { letGo: () => {}, gone: Promise.resolve() };
        own.set(takeId, hold);
        hold.gone = locks ? locks.request(prefix + takeId, held) : held();
        hold.gone.catch((thrown) => {
          own.delete(takeId);
          refused(thrown);
        });
      });
    },
    async release(takeId) {
      const hold = own.get(takeId);
      own.delete(takeId);
      hold?.letGo();
      await hold?.gone;
    },
    async held() {
      const everywhere = locks ? ((await locks.query()).held ?? []) : [];
      const names = everywhere.flatMap((lock) => (lock.name?.startsWith(prefix) ? [lock.name] : []));
      return new Set([...own.keys(), ...names.map((held) => held.slice(prefix.length))]);
    },
    releaseAll() {
      for (const hold of own.values()) hold.letGo();
      own.clear();
    },
  };
}
