import { z } from 'zod';
import { AppError } from '../../base/app-error';
import { attemptRecord } from '../attempt-record';
import { bankRecord } from '../bank-record';
import { correctionRecord } from '../correction-record';
import { profileRecord } from '../profiles';
import { parseSettings, type Settings } from '../settings';
import { type RecordKind, readRecord, writeRecord } from '../storage/record-version';
import type { TravellingKind } from './places';

/** The settings that are no matter of one device. */
export type Dates = Pick<Settings, 'interviewDate' | 'skippedToday'>;

/** Brings a stored record of any version to the newest and checks it. Throws `stored-record-unreadable`. */
export type Read = (id: string, stored: unknown) => unknown;

export type Readers = Readonly<Record<TravellingKind, Read>>;

/** `readMock` checks a mock interview, which others than history know. */
export function readersOf(readMock: (stored: unknown) => unknown): Readers {
  return {
    attempt: recordOf(attemptRecord),
    bank: recordOf(bankRecord),
    correction: recordOf(correctionRecord),
    profile: recordOf(profileRecord),
    mock: (id, stored) => named(id, readMock(stored)),
    dates: (_, stored) => datesOf(stored),
  };
}

function recordOf<T extends { readonly id: string }>(kind: RecordKind<T>): Read {
  return (id, stored) => named(id, writeRecord(kind, readRecord(kind, stored)));
}

const withId = z.looseObject({ id: z.string() });

/** A record lies under its own id: one that lies elsewhere would be written where another is. */
function named(id: string, record: unknown): unknown {
  const found = withId.safeParse(record);
  if (!found.success || found.data.id !== id) throw unreadable('another id');
  return record;
}

const datesSchema = z.looseObject({ version: z.literal(1) });

function datesOf(stored: unknown): Dates & { readonly version: 1 } {
  const dates = datesSchema.safeParse(stored);
  if (!dates.success) throw unreadable('another version');
  const { interviewDate, skippedToday } = parseSettings(dates.data);
  return { version: 1, interviewDate, skippedToday };
}

function unreadable(problem: string): AppError {
  return new AppError('stored-record-unreadable', {
    details: { kind: 'record from another device', problem },
  });
}
