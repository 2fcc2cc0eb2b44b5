import type { Page } from 'playwright';
import type { Attempt } from '../../src/history/attempt';
import { attemptRow } from '../../src/history/attempt-rows';
import { recordingRecord } from '../../src/history/recording-record';
import type { ChunkRow, RecordingRow } from '../../src/history/storage/database';
import { writeRecord } from '../../src/history/storage/record-version';
import { SAMPLE_RATE_HZ } from '../../src/recorder/take';
import { encodeWav } from '../../src/review/wav-file';

/**
 * Writes attempts into the database that the app has opened on this page, and a hum for the sound of the first. The rows
 * are made by the app's own code, so one that it could not read shows at once.
 */
export async function seedHistory(page: Page, attempts: readonly Attempt[]): Promise<void> {
  const [first] = attempts;
  const take = first?.takes[0];
  if (!first || !take) throw new Error('There is no attempt to store.');
  const { takeId, durationS, levels } = take;
  const facts = { takeId, bankId: first.bankId, question: first.question, startedAt: first.createdAt };
  const recording: RecordingRow = {
    takeId,
    startedAt: first.createdAt,
    record: writeRecord(recordingRecord, { ...facts, end: { durationS, levels } }),
  };
  const chunk: Omit<ChunkRow, 'bytes'> = { takeId, index: 0, mimeType: 'audio/wav' };
  await page.route('**/hum.wav', (route) => route.fulfill({ body: humOf(durationS) }));
  await page.evaluate(writeRows, { rows: attempts.map(attemptRow), recording, chunk });
  await page.unroute('**/hum.wav');
}

function humOf(durationS: number): Buffer {
  const samples = new Float32Array(Math.ceil(durationS * SAMPLE_RATE_HZ));
  return Buffer.from(encodeWav(samples.map((_, at) => 0.1 * Math.sin(at / 12))));
}

/** Runs in the page, where nothing else of this file is known. */
async function writeRows(given: {
  readonly rows: readonly unknown[];
  readonly recording: unknown;
  readonly chunk: object;
}): Promise<void> {
  const bytes = await (await fetch('hum.wav')).arrayBuffer();
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('viva-voce');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction(['attempts', 'recordings', 'chunks'], 'readwrite');
  for (const row of given.rows) transaction.objectStore('attempts').put(row);
  transaction.objectStore('recordings').put(given.recording);
  transaction.objectStore('chunks').put({ ...given.chunk, bytes });
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}
