import { type AppError, toAppError } from '../base/app-error';

/** The writes of one take, one after the other and none left out, so that what is stored is always its beginning. */
export interface TakeWrites {
  /** `write` may be done twice: a refused one is done again until it succeeds. Until then it keeps in memory what it writes. */
  add(write: () => Promise<void>): void;
  /**
   * Resolves when all is stored, or when storage refuses again and again or says nothing: the answer must not wait for a
   * full disk. Trying goes on.
   */
  settled(): Promise<void>;
  /** Leaves undone what is not stored yet. */
  drop(): void;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 15_000;
/** A write takes milliseconds; one that says nothing for this long may never do. */
const PATIENCE_MS = 5_000;
/** Somebody may make room on the disk meanwhile. Then memory is worth more than a storage that does not come back. */
const GIVE_UP_MS = 10 * 60_000;

/** `onTrouble` gets what refused a write, and null when all is stored after all. */
export function createTakeWrites(onTrouble: (error: AppError | null) => void): TakeWrites {
  const waiting: (() => Promise<void>)[] = [];
  let refusals = 0;
  let refusedForMs = 0;
  let working = false;
  /** Told when all is stored, or when it is refused again. */
  let onSettled: (() => void)[] = [];

  function tellSettled(): void {
    for (const tell of onSettled) tell();
    onSettled = [];
  }

  async function work(): Promise<void> {
    working = true;
    for (let write = waiting[0]; write; write = waiting[0]) {
      try {
        await write();
        if (waiting[0] === write) waiting.shift(); // else it was dropped meanwhile
        refusedForMs = 0;
      } catch (thrown) {
        refusals += 1;
        onTrouble(toAppError(thrown, 'storage-unavailable'));
        if (refusals > 1) tellSettled();
        if (refusedForMs > GIVE_UP_MS) waiting.length = 0;
        else await anotherMoment();
      }
    }
    working = false;
    if (refusals > 0 && refusedForMs === 0) onTrouble(null);
    refusals = 0;
    tellSettled();
  }

  async function anotherMoment(): Promise<void> {
    const pauseMs = Math.min(LONGEST_PAUSE_MS, Math.max(FIRST_PAUSE_MS, refusedForMs));
    refusedForMs += pauseMs;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }

  return {
    add(write) {
      waiting.push(write);
      if (!working) void work();
    },
    settled() {
      if (!working || refusals > 1) return Promise.resolve();
      return new Promise((resolve) => {
        const late = setTimeout(resolve, PATIENCE_MS);
        onSettled.push(() => {
          clearTimeout(late);
          resolve();
        });
      });
    },
    drop() {
      waiting.length = 0;
    },
  };
}
