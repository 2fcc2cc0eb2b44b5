import type { Attempt } from './attempt';
import { attemptRecord } from './attempt-record';
import type { AttemptRow } from './storage/database';
import { writeRecord } from './storage/record-version';

/** Which attempts to list. */
export interface AttemptQuery {
  /** Only this bank, or one question of it. */
  readonly of?: { readonly bankId: string; readonly question?: number };
  /** Where the page before ended. */
  readonly after?: AttemptPlace;
  /** All that are left when absent. */
  readonly limit?: number;
}

export interface AttemptPlace {
  readonly createdAt: number;
  readonly id: string;
}

export function attemptRow(attempt: Attempt): AttemptRow {
  return {
    id: attempt.id,
    bankId: attempt.bankId,
    question: attempt.question.number,
    createdAt: attempt.createdAt,
    takeIds: attempt.takes.map((take) => take.takeId),
    record: writeRecord(attemptRecord, attempt),
  };
}

/** The index whose keys are `[...prefix, createdAt, id]` for what the query asks. */
export function indexOf({ of }: AttemptQuery): 'byTime' | 'byBank' | 'byQuestion' {
  if (!of) return 'byTime';
  return of.question === undefined ? 'byBank' : 'byQuestion';
}

/** All keys with the query's prefix that come before `after`. */
export function rangeOf({ of, after }: AttemptQuery): IDBKeyRange {
  const prefix = of ? [of.bankId, ...(of.question === undefined ? [] : [of.question])] : [];
  if (after) return IDBKeyRange.bound(prefix, [...prefix, after.createdAt, after.id], false, true);
  return IDBKeyRange.bound(prefix, [...prefix, []]); // IndexedDB sorts an array after every number and string
}
