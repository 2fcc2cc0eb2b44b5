import { type RecordingFacts, recordingRecord } from './recording-record';
import { chunksOf } from './recordings';
import type { Connection } from './storage/connection';
import { readAll, type UnreadableRecord } from './storage/record-version';
import type { TakeHolds } from './take-holds';

/** Takes whose answer never reached an attempt: the tab was killed, or the transcript is still owed. */
export interface Recovery {
  /** Newest first, without those a living tab takes care of and those that never got a sound. */
  unfinished(): Promise<UnfinishedTakes>;
}

interface UnfinishedTakes {
  readonly takes: readonly UnfinishedTake[];
  readonly unreadable: readonly UnreadableRecord[];
}

/** To recover one: decode `recordings.bytesOf`, transcribe, score, `attempts.add`. To refuse: `recordings.discard`. */
export interface UnfinishedTake extends RecordingFacts {
  /** About one a second. */
  readonly chunks: number;
}

export function openRecovery(connection: Connection, holds: TakeHolds): Recovery {
  return {
    async unfinished() {
      const held = await holds.held();
      const rows = await connection.read(['recordings', 'chunks'], async (transaction) => {
        const owed = await transaction.objectStore('recordings').index('byOwed').getAll();
        const loose = owed.reverse().filter(({ takeId }) => !held.has(takeId));
        const chunks = transaction.objectStore('chunks');
        return Promise.all(
          loose.map(async ({ takeId, record }) => ({
            id: takeId,
            record,
            chunks: await chunks.count(chunksOf(takeId)),
          })),
        );
      });
      const { values, unreadable } = readAll(
        recordingRecord,
        rows.filter((row) => row.chunks > 0),
      );
      const counts = new Map(rows.map((row) => [row.id, row.chunks]));
      return {
        takes: values.map((facts) => ({ ...facts, chunks: counts.get(facts.takeId) ?? 0 })),
        unreadable,
      };
    },
  };
}
