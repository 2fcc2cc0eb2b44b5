import { AppError } from '../base/app-error';

/**
 * Names what IndexedDB threw: `storage-full` for an exceeded quota, `storage-unavailable` for all else (private mode,
 * a damaged profile, a newer version of the app in another tab). The browser's own exception is the cause.
 */
export function toStorageError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const full = thrown instanceof DOMException && thrown.name === 'QuotaExceededError';
  return new AppError(full ? 'storage-full' : 'storage-unavailable', { cause: thrown });
}

/** The value, or `not-found` with details {id}. */
export function found<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new AppError('not-found', { details: { id } });
  return value;
}
