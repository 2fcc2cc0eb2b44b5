import { chunksOf } from '../recordings';
import type { Connection } from './connection';

/** How much there is of each kind, in bytes, about. */
export interface StoredSizes {
  readonly recordingsBytes: number;
  readonly answersBytes: number;
}

/** So many answers are measured; the others are taken to be like them. */
const SAMPLE = 100;

/**
 * Adds up by samples, since reading some gigabytes takes minutes: a take by its middle chunk, because a recorder sends about as
 * much every second, and answers by the latest ones.
 */
export async function storedSizes(connection: Connection): Promise<StoredSizes> {
  const takeIds = await connection.read(['recordings'], (transaction) =>
    transaction.objectStore('recordings').getAllKeys(),
  );
  let recordingsBytes = 0;
  for (const takeId of takeIds) recordingsBytes += await takeBytes(connection, takeId);
  return { recordingsBytes, answersBytes: await answersBytes(connection) };
}

function takeBytes(connection: Connection, takeId: string): Promise<number> {
  return connection.read(['chunks'], async (transaction) => {
    const chunks = transaction.objectStore('chunks');
    const count = await chunks.count(chunksOf(takeId));
    if (count === 0) return 0;
    const cursor = await chunks.openCursor(chunksOf(takeId));
    const middle = count > 2 ? await cursor?.advance(Math.floor(count / 2)) : cursor;
    return count * (middle?.value.bytes.byteLength ?? 0);
  });
}

function answersBytes(connection: Connection): Promise<number> {
  return connection.read(['attempts'], async (transaction) => {
    const attempts = transaction.objectStore('attempts');
    const count = await attempts.count();
    let measured = 0;
    let bytes = 0;
    let cursor = await attempts.index('byTime').openCursor(null, 'prev');
    for (; cursor && measured < SAMPLE; measured += 1) {
      const { record } = cursor.value;
      bytes += record instanceof ArrayBuffer ? record.byteLength : JSON.stringify(cursor.value).length; // or sealed
      cursor = await cursor.continue();
    }
    return measured === 0 ? 0 : Math.round((bytes / measured) * count);
  });
}
