import { createStore, type StoreApi } from 'zustand/vanilla';
import { type AppError, toAppError } from '../../base/app-error';
import type { SyncReport } from '../../sync/replicate';
import { passes, problemOf } from '../../sync/sync-problem';

/** What sync is doing. */
export type SyncActivity =
  | { readonly kind: 'resting' | 'syncing' }
  /** It is tried again by itself. */
  | { readonly kind: 'waiting'; readonly error: AppError }
  /** The user has to do something first. */
  | { readonly kind: 'stopped'; readonly error: AppError };

export interface SyncProgress {
  readonly activity: SyncActivity;
  /** The last sync that came to its end, since this page was opened; null before the first. */
  readonly last: { readonly at: number; readonly report: SyncReport } | null;
}

/** Syncs at the right moments, one after the other, and again when it did not work. */
export interface SyncLoop {
  readonly state: StoreApi<SyncProgress>;
  /** Now, whatever happened before. Never rejects. */
  now(): Promise<void>;
  /** When nobody answers any more; several calls are one. */
  soon(): void;
  /** The page is looked at, or has a network again: now is a better moment than the next one planned. */
  wake(): void;
  stop(): void;
}

/** Another device may have changed something. */
const EVERY_MS = 5 * 60_000;
/** After the first failure; each time twice as long, up to the longest. */
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 10 * 60_000;

export interface SyncLoopParts {
  /** One sync. Rejects with `sync-failed`, `cancelled` or `storage-*`. */
  readonly sync: (signal: AbortSignal) => Promise<SyncReport>;
  /** Resolves when nothing is disturbed by it. */
  readonly quiet: () => Promise<unknown>;
  readonly now: () => number;
  /** Calls back after a time; returns what takes that back. */
  readonly after: (ms: number, call: () => void) => () => void;
}

export function createSyncLoop({ sync, quiet, now, after }: SyncLoopParts): SyncLoop {
  const state = createStore<SyncProgress>(() => ({ activity: { kind: 'resting' }, last: null }));
  const ended = new AbortController();
  let running: Promise<void> | null = null;
  let again = false;
  let planned = false;
  let failures = 0;
  let unplan = () => {};

  function plan(ms: number): void {
    unplan();
    if (!ended.signal.aborted) unplan = after(ms, soon);
  }

  function soon(): void {
    if (planned || ended.signal.aborted || state.getState().activity.kind === 'stopped') return;
    planned = true;
    void quiet().then(() => {
      planned = false;
      if (!ended.signal.aborted) void run();
    });
  }

  async function once(): Promise<void> {
    unplan();
    state.setState({ activity: { kind: 'syncing' } });
    try {
      const report = await sync(ended.signal);
      failures = 0;
      state.setState({ activity: { kind: 'resting' }, last: { at: now(), report } });
      plan(EVERY_MS);
    } catch (thrown) {
      const error = toAppError(thrown);
      const problem = problemOf(error);
      const waits = problem !== null && passes(problem);
      state.setState({ activity: { kind: waits ? 'waiting' : 'stopped', error } });
      if (waits) plan(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures++));
    }
  }

  /** What is asked for while one runs comes after it. */
  function run(): Promise<void> {
    if (running !== null) {
      again = true;
      return running;
    }
    running = (async () => {
      do {
        again = false;
        await once();
      } while (again && !ended.signal.aborted && state.getState().activity.kind === 'resting');
      running = null;
    })();
    return running;
  }

  return {
    state,
    now: run,
    soon,
    wake() {
      const { activity, last } = state.getState();
      if (activity.kind === 'waiting' || now() - (last?.at ?? 0) > FIRST_WAIT_MS) soon();
    },
    stop() {
      ended.abort();
      unplan();
    },
  };
}
