import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/base/app-error';
import { toStorageError } from '../../../src/history/storage/storage-error';

describe('toStorageError', () => {
  it.each([
    ['QuotaExceededError', 'storage-full'],
    ['InvalidStateError', 'storage-unavailable'],
    ['VersionError', 'newer-elsewhere'],
    ['UnknownError', 'storage-unavailable'],
    ['AbortError', 'storage-unavailable'],
  ])('names a %s %s and keeps it as the cause', (name, code) => {
    const thrown = new DOMException('Out of order', name);
    expect(toStorageError(thrown)).toMatchObject({ code, cause: thrown });
  });

  it('lets an error of the app pass', () => {
    const error = new AppError('not-found');
    expect(toStorageError(error)).toBe(error);
  });

  it('does not blame the storage for a mistake of our own', () => {
    expect(toStorageError(new TypeError('undefined is not a function'))).toMatchObject({
      code: 'unexpected',
    });
  });
});
