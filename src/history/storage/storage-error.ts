import { AppError, type AppErrorCode, toAppError } from '../../base/app-error';
import { Overdue } from '../../base/deadline';

/**
 * Names what IndexedDB threw: `storage-full` for an exceeded quota, `newer-elsewhere` where a newer version
 * of the app has changed the schema, `storage-unavailable` for its other exceptions (private mode, a damaged profile), `storage-silent`
 * where it did not answer. What is no exception of IndexedDB is trouble of our own, or `fallback`.
 */
export function toStorageError(thrown: unknown, fallback: AppErrorCode = 'unexpected'): AppError {
  if (thrown instanceof Overdue) return new AppError('storage-silent', { cause: thrown });
  if (!(thrown instanceof DOMException)) return toAppError(thrown, fallback);
  return new AppError(codeOf(thrown.name), { cause: thrown });
}

function codeOf(exception: string): AppErrorCode {
  if (exception === 'QuotaExceededError') return 'storage-full';
  if (exception === 'VersionError') return 'newer-elsewhere';
  return 'storage-unavailable';
}

/** The value, or `not-found` with details {id}. */
export function found<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new AppError('not-found', { details: { id } });
  return value;
}
