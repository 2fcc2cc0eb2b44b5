import { type RecordingEnd, type RecordingFacts, recordingRecord } from './recording-record';
import type { Changes } from './storage/changes';
import type { Connection } from './storage/connection';
import type { ChunkRow, RecordingRow } from './storage/database';
import { readRecord, writeRecord } from './storage/record-version';
import { found } from './storage/storage-error';
import type { TakeHolds } from './take-holds';

/** The sound of takes, stored while it is recorded: a crash costs at most the last chunk. */
export interface Recordings {
  /** Announces a take and holds it for this tab, so that no other offers to recover it. */
  begin(take: Omit<RecordingFacts, 'end'>): Promise<void>;
  /** Adds a piece; the same index again replaces it. */
  append(takeId: string, bytes: ArrayBuffer, index: number, mimeType: string): Promise<void>;
  /**
   * Notes how long the take became. It stays held until its attempt is stored. Where not all of its chunks are there, `whole`
   * takes their place. Rejects with `not-found`.
   */
  finish(takeId: string, end: RecordingEnd, whole?: WholeRecording): Promise<void>;
  /** The chunks that are stored, in order, as one file. Rejects with `not-found`, as when the sound was dropped by age. */
  bytesOf(takeId: string): Promise<KeptSound>;
  /** Takes a take out of recovery and lets go of it. `storage.purgeRemoved` deletes it for good. */
  discard(takeId: string, now: number): Promise<void>;
  /** Brings a discarded take back and holds it for this tab, as when it began. Rejects with `not-found`. */
  restore(takeId: string): Promise<void>;
  /** Lets go of a take that this tab will neither store nor discard: it is up for recovery at once. */
  release(takeId: string): Promise<void>;
}

/** A take that just ended, with the number of chunks that it was stored in. */
interface WholeRecording extends StoredSound {
  readonly chunks: number;
}

interface StoredSound {
  readonly bytes: ArrayBuffer;
  readonly mimeType: string;
}

/** What there is of a take's sound. */
interface KeptSound extends StoredSound {
  /** How many seconds of its beginning are there, to about one; null for all of them. */
  readonly keptS: number | null;
}

export function openRecordings(connection: Connection, changes: Changes, holds: TakeHolds): Recordings {
  return {
    async begin(take) {
      await holds.hold(take.takeId);
      const record = writeRecord(recordingRecord, { ...take, end: null });
      const { takeId, startedAt } = take;
      await connection.write(['recordings', 'attempts'], 'relaxed', async (transaction) => {
        // Storage may have refused this until the attempt was there, which began no earlier than its take.
        const asked = IDBKeyRange.bound(
          [take.bankId, take.question.id, startedAt],
          [take.bankId, take.question.id, []],
        );
        const attempts = await transaction.objectStore('attempts').index('byQuestion').getAll(asked);
        const owed = attempts.some(({ takeIds }) => takeIds.includes(takeId)) ? {} : { owedSince: startedAt };
        await transaction.objectStore('recordings').put({ takeId, startedAt, ...owed, record });
      });
    },

    async append(takeId, bytes, index, mimeType) {
      await connection.write(['chunks'], 'relaxed', (transaction) =>
        transaction.objectStore('chunks').put({ takeId, index, mimeType, bytes }),
      );
    },

    async finish(takeId, end, whole) {
      await connection.write(['recordings', 'chunks'], 'strict', async (transaction) => {
        const chunks = transaction.objectStore('chunks');
        if (whole && (await chunks.count(chunksOf(takeId))) !== whole.chunks) {
          await chunks.delete(chunksOf(takeId));
          await chunks.put({ takeId, index: 0, mimeType: whole.mimeType, bytes: whole.bytes });
        }
        const row = found(await transaction.objectStore('recordings').get(takeId), takeId);
        const facts = readRecord(recordingRecord, row.record);
        await transaction
          .objectStore('recordings')
          .put({ ...row, record: writeRecord(recordingRecord, { ...facts, end }) });
      });
      changes.announce('recordings');
    },

    async bytesOf(takeId) {
      const { chunks, row } = await connection.read(['chunks', 'recordings'], async (transaction) => ({
        chunks: await transaction.objectStore('chunks').getAll(chunksOf(takeId)),
        row: await transaction.objectStore('recordings').get(takeId),
      }));
      const { mimeType } = found(chunks[0], takeId);
      return { bytes: joined(chunks), mimeType, keptS: row && !isEnded(row) ? secondsOf(chunks) : null };
    },

    async discard(takeId, now) {
      await connection.write(['recordings'], 'relaxed', async (transaction) => {
        const row = await transaction.objectStore('recordings').get(takeId);
        if (!row) return; // nothing of it was stored
        const { owedSince: _, ...removed } = row;
        await transaction.objectStore('recordings').put({ ...removed, removedAt: now });
      });
      await holds.release(takeId);
      changes.announce('recordings');
    },

    async restore(takeId) {
      await connection.write(['recordings'], 'strict', async (transaction) => {
        const row = found(await transaction.objectStore('recordings').get(takeId), takeId);
        const { removedAt: _, ...back } = row;
        await transaction.objectStore('recordings').put({ ...back, owedSince: row.startedAt });
      });
      await holds.hold(takeId);
    },

    async release(takeId) {
      await holds.release(takeId);
      changes.announce('recordings');
    },
  };
}

/** The end is noted only where every chunk is there. A record that can't be read says nothing against its sound. */
function isEnded({ record }: RecordingRow): boolean {
  try {
    return readRecord(recordingRecord, record).end !== null;
  } catch {
    return true;
  }
}

/** One chunk a second, each stored before the next; a backup brings several as one, under the index of the last. */
export function secondsOf(chunks: readonly ChunkRow[]): number {
  return (chunks.at(-1)?.index ?? -1) + 1;
}

/** All chunks of a take: IndexedDB sorts an array after every number. */
export function chunksOf(takeId: string): IDBKeyRange {
  return IDBKeyRange.bound([takeId], [takeId, []]);
}

/** The chunks as one file. */
export function joined(chunks: readonly ChunkRow[]): ArrayBuffer {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.bytes.byteLength, 0));
  let offset = 0;
  for (const { bytes } of chunks) {
    whole.set(new Uint8Array(bytes), offset);
    offset += bytes.byteLength;
  }
  return whole.buffer;
}
