import type { Page } from 'playwright';
import { SAMPLE_RATE_HZ } from '../../src/base/sample-rate';
import type { Attempt } from '../../src/history/attempt';
import { attemptRow } from '../../src/history/attempt-rows';
import { bankRecord, type StoredBank } from '../../src/history/bank-record';
import { recordingRecord } from '../../src/history/recording-record';
import type { ChunkRow, RecordingRow } from '../../src/history/storage/database';
import { writeRecord } from '../../src/history/storage/record-version';
import { encodeWav } from '../../src/review/wav-file';

/**
 * Writes attempts into the database that the app has opened on this page, and a hum for the sound of the first. The rows
 * are made by the app's own code, so one that it could not read shows at once.
 */
export async function seedHistory(page: Page, attempts: readonly Attempt[]): Promise<void> {
  const [first] = attempts;
  const take = first?.takes[0];
  if (!first || take?.kind !== 'spoken') throw new Error('There is no attempt to store.');
  const { takeId, durationS, levels } = take;
  const facts = { takeId, bankId: first.bankId, question: first.question, startedAt: first.createdAt };
  const recording: RecordingRow = {
    takeId,
    startedAt: first.createdAt,
    record: writeRecord(recordingRecord, { ...facts, end: { durationS, levels } }),
  };
  const chunk: Omit<ChunkRow, 'bytes'> = { takeId, index: 0, mimeType: 'audio/wav' };
  await page.route('**/hum.wav', (route) => route.fulfill({ body: humOf(durationS) }));
  await writeRows(page, { attempts: attempts.map(attemptRow), recordings: [recording] });
  await page.evaluate(writeSound, chunk);
  await page.unroute('**/hum.wav');
}

/** Writes a recording of so many bytes for each of them, in chunks of a megabyte at most; what it holds is no sound. */
export async function seedRecordings(page: Page, attempts: readonly Attempt[], bytes: number): Promise<void> {
  const recordings = attempts.flatMap(({ bankId, question, createdAt, takes }): readonly RecordingRow[] =>
    takes.flatMap((take) => {
      if (take.kind !== 'spoken') return [];
      const { takeId, durationS, levels } = take;
      const facts = { takeId, bankId, question, startedAt: createdAt, end: { durationS, levels } };
      return { takeId, startedAt: createdAt, record: writeRecord(recordingRecord, facts) };
    }),
  );
  await writeRows(page, { recordings });
  const takeIds = recordings.map(({ takeId }) => takeId);
  for (let from = 0; from < takeIds.length; from += TAKES_AT_ONCE)
    await page.evaluate(writeChunks, { takeIds: takeIds.slice(from, from + TAKES_AT_ONCE), bytes });
}

const TAKES_AT_ONCE = 50;

/** Writes imported banks beside them. */
export async function seedBanks(page: Page, banks: readonly StoredBank[]): Promise<void> {
  await writeRows(page, {
    banks: banks.map((bank) => ({ id: bank.id, record: writeRecord(bankRecord, bank) })),
  });
}

function humOf(durationS: number): Buffer {
  const samples = new Float32Array(Math.ceil(durationS * SAMPLE_RATE_HZ));
  return Buffer.from(encodeWav(samples.map((_, at) => 0.1 * Math.sin(at / 12))));
}

/** By the name of their store. They are fetched by the page: as an argument, a thousand attempts take it minutes. */
async function writeRows(page: Page, rows: Readonly<Record<string, readonly unknown[]>>): Promise<void> {
  await page.route('**/rows.json', (route) => route.fulfill({ json: rows }));
  await page.evaluate(writeFetchedRows);
  await page.unroute('**/rows.json');
}

/** Runs in the page, where nothing else of this file is known; so does the next. */
async function writeFetchedRows(): Promise<void> {
  const rows: Record<string, unknown[]> = await (await fetch('rows.json')).json();
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('viva-voce');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction(Object.keys(rows), 'readwrite');
  for (const [store, values] of Object.entries(rows)) {
    for (const value of values) transaction.objectStore(store).put(value);
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}

async function writeChunks({
  takeIds,
  bytes,
}: {
  readonly takeIds: readonly string[];
  readonly bytes: number;
}) {
  const CHUNK_BYTES = 1_000_000;
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('viva-voce');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const noise = new Uint8Array(CHUNK_BYTES);
  for (let at = 0; at < noise.length; at += 65_536) crypto.getRandomValues(noise.subarray(at, at + 65_536));
  const transaction = database.transaction('chunks', 'readwrite', { durability: 'relaxed' });
  for (const takeId of takeIds)
    for (let index = 0; index * CHUNK_BYTES < bytes; index += 1)
      transaction.objectStore('chunks').put({
        ...{ takeId, index, mimeType: 'audio/webm' },
        bytes: noise.slice(0, Math.min(CHUNK_BYTES, bytes - index * CHUNK_BYTES)).buffer,
      });
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}

async function writeSound(chunk: object): Promise<void> {
  const bytes = await (await fetch('hum.wav')).arrayBuffer();
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('viva-voce');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction('chunks', 'readwrite');
  transaction.objectStore('chunks').put({ ...chunk, bytes });
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}
