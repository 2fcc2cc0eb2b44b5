import { AppError, type AppErrorCode, toAppError } from '../../base/app-error';
import { Overdue } from '../../base/deadline';

/**
 * Names what IndexedDB threw: `storage-full` for an exceeded quota, `storage-unavailable` for its other exceptions
 * (private mode, a damaged profile, a newer version of the app in another tab), `storage-silent` where it did not answer. What is
 * no exception of IndexedDB is trouble of our own, or `fallback`.
 */
export function toStorageError(thrown: unknown, fallback: AppErrorCode = 'unexpected'): AppError {
  if (thrown instanceof Overdue) return new AppError('storage-silent', { cause: thrown });
  if (!(thrown instanceof DOMException)) return toAppError(thrown, fallback);
  const code = thrown.name === 'QuotaExceededError' ? 'storage-full' : 'storage-unavailable';
  return new AppError(code, { cause: thrown });
}

/** The value, or `not-found` with details {id}. */
export function found<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new AppError('not-found', { details: { id } });
  return value;
}
