import { AppError } from '../../base/app-error';

/** One thing to delete, and what it is called on the page. */
interface Deletion {
  readonly what: string;
  delete(): Promise<void>;
}

/** Deletes all of it, each though another could not be. Rejects with `left-behind` when one is still there (details.what). */
export async function deleteEach(deletions: readonly Deletion[]): Promise<void> {
  const results = await Promise.allSettled(deletions.map((deletion) => deletion.delete()));
  const left = deletions.filter((_, index) => results[index]?.status === 'rejected');
  if (left.length === 0) return;
  const causes = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  const what = left.map((deletion) => deletion.what).join(', and ');
  throw new AppError('left-behind', { cause: new AggregateError(causes), details: { what } });
}
