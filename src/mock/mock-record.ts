import { z } from 'zod';
import { AppError } from '../base/app-error';
import { type MockInterview, parseMockInterview } from './mock-interview';

/** All that is kept of mock interviews; their answers are attempts. Reports are told anew from both. */
export interface MockRecord {
  /** The one under way. */
  readonly current: MockInterview | null;
  /** Newest first. */
  readonly past: readonly MockInterview[];
}

export const NO_MOCKS: MockRecord = { current: null, past: [] };

const recordSchema = z.object({
  version: z.literal(1),
  current: z.unknown(),
  past: z.array(z.unknown()),
});

/** What is to be stored, as plain JSON. */
export function storedMocks(record: MockRecord): unknown {
  return { version: 1, ...record };
}

/** Reads what was stored; nothing stored is no mock interviews. Throws AppError `stored-record-unreadable`. */
export function parseMockRecord(stored: unknown): MockRecord {
  if (stored === null) return NO_MOCKS;
  const parsed = recordSchema.safeParse(stored);
  if (!parsed.success) throw new AppError('stored-record-unreadable', { cause: parsed.error });
  const { current, past } = parsed.data;
  return {
    current: current === null ? null : parseMockInterview(current),
    past: past.map(parseMockInterview),
  };
}

/** The step that was just taken. Late news of an interview that was ended belongs to the past one. */
export function withMock(record: MockRecord, mock: MockInterview): MockRecord {
  if (record.current?.id === mock.id) return { ...record, current: mock };
  return { ...record, past: record.past.map((one) => (one.id === mock.id ? mock : one)) };
}

/** Puts the interview under way to the past ones; without a single answer it leaves no trace. */
export function withCurrentEnded(record: MockRecord): MockRecord {
  const { current, past } = record;
  if (current === null) return record;
  const worthKeeping = current.answers.some(({ attemptId, silent }) => attemptId !== null || silent);
  return { ...record, current: null, past: worthKeeping ? [current, ...past] : past };
}
