import { isMissingPart } from './missing-part';

/** Every expected trouble of the product. The UI alone turns a code into a sentence (`words/sentences.ts`). */
export type AppErrorCode =
  | 'bank-unreadable' // details.line says where
  | 'microphone-denied'
  | 'microphone-missing'
  | 'microphone-busy'
  | 'microphone-lost' // unplugged while recording
  | 'recording-unsupported'
  | 'insecure-page' // by http from another machine: browsers give it no microphone
  | 'storage-full'
  | 'storage-unavailable'
  | 'storage-silent' // the database opened, and then did not answer
  | 'storage-late' // the database opened when the page had given up on it
  | 'storage-emptied' // the browser deleted all that was stored while the page was open
  | 'newer-elsewhere' // a newer version of the app has changed how things are stored
  | 'left-behind' // details.what could not be deleted
  | 'deleted-elsewhere' // another tab deleted everything; this one stores nothing any more
  | 'answers-locked' // what was said is sealed, and the passphrase was not typed
  | 'wrong-passphrase'
  | 'other-tabs' // another tab has the database open and does not let go
  | 'locked-elsewhere' // another tab sets or takes away the passphrase; this one stores nothing any more
  | 'stored-record-unreadable'
  | 'model-missing' // the host does not serve the weights
  | 'model-unreachable' // it is not on this device yet, and there is no network
  | 'model-damaged' // what the host sends is not what was built
  | 'model-failed'
  | 'model-late' // loading it came to no end, twice
  | 'model-crashed' // loading it ended the page, again and again; details.fast: 1 when the fast one is used instead
  | 'part-missing' // of the app: its host is away, or has a newer version
  | 'worker-died'
  | 'no-speech'
  | 'recording-unreadable'
  | 'backup-unreadable' // not a backup of this app, or damaged
  | 'sync-failed' // details.problem: a SyncProblem
  | 'not-found'
  | 'cancelled'
  | 'unexpected';

export type AppErrorDetails = Readonly<Record<string, string | number>>;

/** Trouble that was foreseen. `cause` keeps what the browser threw; `details` holds what a sentence needs (line, size). */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly details: AppErrorDetails;

  constructor(code: AppErrorCode, options: { cause?: unknown; details?: AppErrorDetails } = {}) {
    super(code, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.details = options.details ?? {};
  }
}

/** Wraps anything thrown, so that one place can show it. An `AbortError` becomes `cancelled`. */
export function toAppError(thrown: unknown, fallback: AppErrorCode = 'unexpected'): AppError {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof DOMException && thrown.name === 'AbortError') {
    return new AppError('cancelled', { cause: thrown });
  }
  return new AppError(isMissingPart(thrown) ? 'part-missing' : fallback, { cause: thrown });
}
