import type { Attempt } from './attempt';
import { attemptRecord } from './attempt-record';
import type { AttemptRow } from './storage/database';
import { writeRecord } from './storage/record-version';

/** An attempt with what the indexes of its store look for. */
export function attemptRow(attempt: Attempt): AttemptRow {
  return {
    id: attempt.id,
    bankId: attempt.bankId,
    question: attempt.question.id,
    createdAt: attempt.createdAt,
    takeIds: attempt.takes.map((take) => take.takeId),
    record: writeRecord(attemptRecord, attempt),
  };
}
