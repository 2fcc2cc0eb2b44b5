import type { Profile } from '../../bank/profile';
import type { Attempt } from '../attempt';
import { bankRecord, type StoredBank } from '../bank-record';
import { type CorrectionEntry, correctionRecord } from '../correction-record';
import { profileRecord } from '../profiles';
import { type RecordingFacts, recordingRecord } from '../recording-record';
import { chunksOf } from '../recordings';
import type { Connection } from '../storage/connection';
import type { SingleRow } from '../storage/database';
import { writeRecord } from '../storage/record-version';
import { putAttempt } from '../summaries';

/** A take from a backup, with its sound. */
export interface ImportedRecording {
  readonly facts: RecordingFacts;
  /** It belongs to no attempt yet. */
  readonly owed: boolean;
  readonly bytes: ArrayBuffer;
  readonly mimeType: string;
  /** How long the sound is, to about one: whole takes say so themselves. */
  readonly seconds: number;
}

/**
 * `add` leaves what is here as it is; with `replace` the backup's records take its place. A take never changes, so its sound is
 * written only where it is missing.
 */
export type RestoreMode = 'add' | 'replace';

/** Writes records of a backup. Each resolves to whether it was written. */
export interface Merge {
  attempt(attempt: Attempt): Promise<boolean>;
  recording(recording: ImportedRecording): Promise<boolean>;
  bank(bank: StoredBank): Promise<boolean>;
  correction(entry: CorrectionEntry): Promise<boolean>;
  profile(profile: Profile): Promise<boolean>;
  single(single: SingleRow): Promise<boolean>;
}

export function openMerge(connection: Connection, mode: RestoreMode): Merge {
  const leaves = (here: IDBValidKey | undefined) => mode === 'add' && here !== undefined;
  return {
    attempt: (attempt) =>
      connection.write(['attempts', 'summaries', 'removed'], 'relaxed', async (transaction) => {
        if (leaves(await transaction.objectStore('attempts').getKey(attempt.id))) return false;
        await putAttempt(transaction, attempt);
        await transaction.objectStore('removed').delete(attempt.id); // else a purge would take its sound
        return true;
      }),

    recording: ({ facts, owed, bytes, mimeType, seconds }) =>
      connection.write(['recordings', 'chunks'], 'relaxed', async (transaction) => {
        const { takeId, startedAt } = facts;
        const recordings = transaction.objectStore('recordings');
        const chunks = transaction.objectStore('chunks');
        const here = await recordings.get(takeId);
        if (here && here.removedAt === undefined) return false;
        const record = writeRecord(recordingRecord, facts);
        await recordings.put({ takeId, startedAt, record, ...(owed ? { owedSince: startedAt } : {}) });
        await chunks.delete(chunksOf(takeId)); // the pieces of a take that was discarded here
        await chunks.put({ takeId, index: seconds - 1, mimeType, bytes });
        return true;
      }),

    bank: (bank) =>
      connection.write(['banks'], 'relaxed', async (transaction) => {
        const banks = transaction.objectStore('banks');
        if (leaves(await banks.getKey(bank.id))) return false;
        await banks.put({ id: bank.id, record: writeRecord(bankRecord, bank) });
        return true;
      }),

    correction: (entry) =>
      connection.write(['corrections'], 'relaxed', async (transaction) => {
        const { id, bankId, question, at } = entry;
        const corrections = transaction.objectStore('corrections');
        if (leaves(await corrections.getKey(id))) return false;
        await corrections.put({ id, bankId, question, at, record: writeRecord(correctionRecord, entry) });
        return true;
      }),

    profile: (profile) =>
      connection.write(['profiles'], 'relaxed', async (transaction) => {
        const profiles = transaction.objectStore('profiles');
        if (leaves(await profiles.getKey(profile.id))) return false;
        await profiles.put({ id: profile.id, record: writeRecord(profileRecord, profile) });
        return true;
      }),

    single: ({ name, record }) =>
      connection.write(['singles'], 'relaxed', async (transaction) => {
        const singles = transaction.objectStore('singles');
        if (leaves(await singles.getKey(name))) return false;
        await singles.put({ name, record });
        return true;
      }),
  };
}
