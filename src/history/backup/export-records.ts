import { AppError } from '../../base/app-error';
import { chunksOf, joined, secondsOf } from '../recordings';
import type { Connection } from '../storage/connection';
import type { ChunkRow } from '../storage/database';
import { audioPath, type BackupWriter, recordPath } from './backup-file';
import type { Course } from './course';

/** Stores whose rows go into a backup as they are, readable or not. */
const PLAIN_STORES = ['attempts', 'banks', 'corrections', 'profiles', 'singles'] as const;

/** Row by row, so that neither memory nor the page has to bear all of them at once. */
export async function exportRecords(
  connection: Connection,
  writer: BackupWriter,
  { onProgress, signal }: Course,
): Promise<void> {
  for (const store of PLAIN_STORES) {
    const keys = await connection.read([store], (transaction) => transaction.objectStore(store).getAllKeys());
    for (const key of keys) {
      signal.throwIfAborted();
      const row = await connection.read([store], (transaction) => transaction.objectStore(store).get(key));
      if (row) await writer.addJson(recordPath(store, key), row.record);
    }
  }
  const takeIds = await connection.read(['recordings'], (transaction) =>
    transaction.objectStore('recordings').getAllKeys(),
  );
  for (const [index, takeId] of takeIds.entries()) {
    signal.throwIfAborted();
    onProgress(index / takeIds.length); // sound is nearly all of it
    await exportRecording(connection, writer, takeId);
  }
}

async function exportRecording(connection: Connection, writer: BackupWriter, takeId: string): Promise<void> {
  const row = await connection.read(['recordings'], (transaction) =>
    transaction.objectStore('recordings').get(takeId),
  );
  const chunks = await soundOf(connection, takeId);
  const first = chunks[0];
  if (!row || !first || row.removedAt !== undefined) return; // deleted meanwhile, or never recorded
  const audio = {
    path: audioPath(takeId, first.mimeType),
    mimeType: first.mimeType,
    seconds: secondsOf(chunks),
  };
  await writer.addBytes(audio.path, joined(chunks));
  await writer.addJson(recordPath('recordings', takeId), {
    record: row.record,
    owed: row.owedSince !== undefined,
    audio,
  });
}

/** None of a take of which a piece is damaged: nothing can be played of it, and all else must come into the backup. */
async function soundOf(connection: Connection, takeId: string): Promise<readonly ChunkRow[]> {
  try {
    return await connection.read(['chunks'], (transaction) =>
      transaction.objectStore('chunks').getAll(chunksOf(takeId)),
    );
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'stored-record-unreadable') return [];
    throw thrown;
  }
}
