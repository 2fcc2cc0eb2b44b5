import type { Attempt } from './attempt';
import { attemptRow } from './attempt-rows';
import { bankRecord, type StoredBank } from './banks';
import type { Connection } from './connection';
import { type CorrectionEntry, correctionRecord } from './correction-record';
import type { SingleRow } from './database';
import { readAll, writeRecord } from './record-version';
import { type RecordingFacts, recordingRecord } from './recording-record';
import { type ScheduledQuestion, scheduleRecord } from './schedule';

/** A take from a backup, with its sound. */
export interface ImportedRecording {
  readonly facts: RecordingFacts;
  /** It belongs to no attempt yet. */
  readonly owed: boolean;
  readonly bytes: ArrayBuffer;
  readonly mimeType: string;
}

/** Adds records that are not here yet. Each resolves to whether it was written. */
export interface Merge {
  attempt(attempt: Attempt): Promise<boolean>;
  recording(recording: ImportedRecording): Promise<boolean>;
  bank(bank: StoredBank): Promise<boolean>;
  correction(entry: CorrectionEntry): Promise<boolean>;
  /** Also replaces a card that was reviewed before the imported one. */
  card(scheduled: ScheduledQuestion): Promise<boolean>;
  single(single: SingleRow): Promise<boolean>;
}

export function openMerge(connection: Connection): Merge {
  return {
    attempt: (attempt) =>
      connection.write(['attempts', 'removed'], 'relaxed', async (transaction) => {
        const attempts = transaction.objectStore('attempts');
        if ((await attempts.getKey(attempt.id)) !== undefined) return false;
        await attempts.put(attemptRow(attempt));
        await transaction.objectStore('removed').delete(attempt.id); // else a purge would take its sound
        return true;
      }),

    recording: ({ facts, owed, bytes, mimeType }) =>
      connection.write(['recordings', 'chunks'], 'relaxed', async (transaction) => {
        const { takeId, startedAt } = facts;
        const recordings = transaction.objectStore('recordings');
        if ((await recordings.getKey(takeId)) !== undefined) return false;
        const record = writeRecord(recordingRecord, facts);
        await recordings.put({ takeId, startedAt, record, ...(owed ? { owedSince: startedAt } : {}) });
        await transaction.objectStore('chunks').put({ takeId, index: 0, mimeType, bytes });
        return true;
      }),

    bank: (bank) =>
      connection.write(['banks'], 'relaxed', async (transaction) => {
        const banks = transaction.objectStore('banks');
        if ((await banks.getKey(bank.id)) !== undefined) return false;
        await banks.put({ id: bank.id, record: writeRecord(bankRecord, bank) });
        return true;
      }),

    correction: (entry) =>
      connection.write(['corrections'], 'relaxed', async (transaction) => {
        const { id, bankId, question, at } = entry;
        const corrections = transaction.objectStore('corrections');
        if ((await corrections.getKey(id)) !== undefined) return false;
        await corrections.put({ id, bankId, question, at, record: writeRecord(correctionRecord, entry) });
        return true;
      }),

    card: (scheduled) =>
      connection.write(['schedule'], 'relaxed', async (transaction) => {
        const { bankId, question } = scheduled;
        const schedule = transaction.objectStore('schedule');
        const here = await schedule.get([bankId, question]);
        if (here && !reviewedBefore(here.record, scheduled)) return false;
        await schedule.put({ bankId, question, record: writeRecord(scheduleRecord, scheduled) });
        return true;
      }),

    single: ({ name, record }) =>
      connection.write(['singles'], 'relaxed', async (transaction) => {
        const singles = transaction.objectStore('singles');
        if ((await singles.getKey(name)) !== undefined) return false;
        await singles.put({ name, record });
        return true;
      }),
  };
}

/** A card here that can't be read may be of a newer version: it stays. */
function reviewedBefore(here: unknown, { card }: ScheduledQuestion): boolean {
  const [mine] = readAll(scheduleRecord, [{ id: 'here', record: here }]).values;
  return mine !== undefined && (mine.card.last_review ?? 0) < (card.last_review ?? 0);
}
