import { AppError } from '../base/app-error';

/** Why there is no sync; `src/words/sync-words.ts` makes a sentence of it. */
export type SyncProblem =
  /** No answer, or one that the browser does not let the page read. */
  | 'unreachable'
  /** The server has trouble of its own, or too much to do. */
  | 'server'
  /** Wrong name or password, or no right to write. */
  | 'refused'
  /** There is no such database, and this user may not make it. */
  | 'no-database'
  /** What answers there is no CouchDB. */
  | 'no-couchdb'
  /** The database holds other things. */
  | 'foreign-database'
  | 'wrong-passphrase'
  /** A newer version of the app wrote what says how to read it. */
  | 'newer-database'
  /** It is not the database that this device was set up with any more: it was emptied, or made anew. */
  | 'other-database';

/** Trouble that goes by itself: it is tried again. */
const PASSING: readonly SyncProblem[] = ['unreachable', 'server'];

export function syncError(problem: SyncProblem, cause?: unknown): AppError {
  return new AppError('sync-failed', { cause, details: { problem } });
}

/** Null for trouble that is none of the database's. */
export function problemOf(thrown: unknown): SyncProblem | null {
  if (!(thrown instanceof AppError) || thrown.code !== 'sync-failed') return null;
  return thrown.details.problem as SyncProblem;
}

export function passes(problem: SyncProblem): boolean {
  return PASSING.includes(problem);
}
