import { z } from 'zod';
import { AppError, type AppErrorCode } from '../../base/app-error';
import type { Attempt } from '../attempt';
import { attemptRecord } from '../attempt-record';
import { bankRecord } from '../bank-record';
import { activeBankRecord } from '../banks';
import { correctionRecord } from '../correction-record';
import { draftsRecord } from '../drafts';
import { planRecord } from '../plans';
import { profileRecord } from '../profiles';
import { recordingRecord } from '../recording-record';
import { parseSettings } from '../settings';
import type { Connection } from '../storage/connection';
import type { SingleRow } from '../storage/database';
import { type RecordKind, readRecord, writeRecord } from '../storage/record-version';
import { type BackupReader, recordPath } from './backup-file';
import type { Course } from './course';
import { type ImportedRecording, openMerge, type RestoreMode } from './merge-records';
import { removeOthers } from './remove-others';

export interface ImportReport {
  readonly added: Readonly<Record<ImportedFolder, number>>;
  /** Records that were here already, by id: left as they are. */
  readonly kept: number;
  /** Answers that were here and not in the backup, and are deleted now. */
  readonly removed: number;
  /** What could not be read, with the reason; all else was imported. */
  readonly skipped: readonly SkippedFile[];
}

type ImportedFolder = 'attempts' | 'recordings' | 'banks' | 'corrections' | 'profiles' | 'singles';

interface SkippedFile {
  readonly path: string;
  readonly error: AppError;
}

/**
 * Brings in a backup by the ids of its records, one by one, so that the page stays responsive. With `replace`, what is not in it is
 * deleted at the end: whatever goes wrong before, nothing is lost.
 */
export async function importRecords(
  connection: Connection,
  backup: BackupReader,
  mode: RestoreMode,
  { onProgress, signal }: Course,
): Promise<ImportReport> {
  const skipped: SkippedFile[] = [];
  const merge = openMerge(connection, mode);
  const settled = new Set<string>();
  let kept = 0;

  /** Resolves to how many files of the folder were added. `put` resolves to whether it wrote. */
  async function add<T>(
    folder: ImportedFolder,
    read: (path: string) => Promise<T>,
    put: (value: T) => Promise<boolean>,
  ): Promise<number> {
    let added = 0;
    const paths = backup.pathsIn(folder);
    for (const [index, path] of paths.entries()) {
      signal.throwIfAborted();
      if (folder === 'recordings') onProgress(index / paths.length); // sound is nearly all of it
      try {
        if (await put(await read(path))) added += 1;
        else kept += 1;
      } catch (thrown) {
        if (!(thrown instanceof AppError) || !UNREADABLE.includes(thrown.code)) throw thrown;
        skipped.push({ path, error: thrown });
      }
    }
    return added;
  }

  const as =
    <T>(kind: RecordKind<T>) =>
    async (path: string): Promise<T> =>
      readRecord(kind, await backup.json(path));
  const readAttempt = async (path: string): Promise<Attempt> => {
    const attempt = await as(attemptRecord)(path);
    for (const { takeId } of attempt.takes) settled.add(takeId);
    return attempt;
  };
  const added = {
    attempts: await add('attempts', readAttempt, merge.attempt),
    recordings: await add('recordings', (path) => readRecording(backup, path, settled), merge.recording),
    banks: await add('banks', as(bankRecord), merge.bank),
    corrections: await add('corrections', as(correctionRecord), merge.correction),
    profiles: await add('profiles', as(profileRecord), merge.profile),
    singles: await add('singles', async (path) => readSingle(path, await backup.json(path)), merge.single),
  };
  signal.throwIfAborted();
  const removed = mode === 'replace' ? await removeOthers(connection, backup) : 0;
  return { added, kept, removed, skipped };
}

/** Trouble with one file; all else, such as a full disk, ends the import. */
const UNREADABLE: readonly AppErrorCode[] = ['stored-record-unreadable', 'backup-unreadable'];

function readSingle(path: string, stored: unknown): SingleRow {
  switch (path) {
    case recordPath('singles', 'settings'):
      return { name: 'settings', record: parseSettings(stored) };
    case recordPath('singles', 'active-bank'):
      return {
        name: 'active-bank',
        record: writeRecord(activeBankRecord, readRecord(activeBankRecord, stored)),
      };
    case recordPath('singles', 'plan'):
      return { name: 'plan', record: writeRecord(planRecord, readRecord(planRecord, stored)) };
    case recordPath('singles', 'drafts'):
      return { name: 'drafts', record: writeRecord(draftsRecord, readRecord(draftsRecord, stored)) };
    default:
      throw unreadable('single', 'it is not known');
  }
}

const storedRecording = z.object({
  record: z.unknown(),
  owed: z.boolean(),
  audio: z.object({
    path: z.string(),
    mimeType: z.string(),
    /** Older backups do not tell. */
    seconds: z.number().int().positive().default(1),
  }),
});

/** `settled` holds the takes of the attempts in the backup: sound that belongs to none and waits for none is no use. */
async function readRecording(
  backup: BackupReader,
  path: string,
  settled: ReadonlySet<string>,
): Promise<ImportedRecording> {
  const file = storedRecording.safeParse(await backup.json(path));
  const bytes = file.success ? await backup.bytes(file.data.audio.path) : undefined;
  if (!file.success || !bytes) throw unreadable('recording', 'its sound is missing');
  const facts = readRecord(recordingRecord, file.data.record);
  const owed = !settled.has(facts.takeId);
  if (owed && !file.data.owed) throw unreadable('recording', 'its attempt is missing');
  const { mimeType, seconds } = file.data.audio;
  return { facts, owed, bytes, mimeType, seconds };
}

function unreadable(kind: string, problem: string): AppError {
  return new AppError('stored-record-unreadable', { details: { kind, problem } });
}
