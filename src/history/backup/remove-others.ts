import { chunksOf } from '../recordings';
import type { Connection } from '../storage/connection';
import { isSettled } from '../storage/database';
import { type BackupReader, recordPath } from './backup-file';

const PLAIN_STORES = ['attempts', 'banks', 'corrections', 'profiles', 'singles'] as const;

/**
 * Deletes what is here and not in the backup, all of it or nothing; what the backup holds must be here by now. A take that still
 * waits for its transcript stays: it may be spoken in this moment, in another tab. Resolves to the number of answers.
 */
export function removeOthers(connection: Connection, backup: BackupReader): Promise<number> {
  const stores = [...PLAIN_STORES, 'summaries', 'recordings', 'chunks'] as const;
  const kept = new Set([...PLAIN_STORES, 'recordings' as const].flatMap((store) => backup.pathsIn(store)));
  return connection.write(stores, 'strict', async (transaction) => {
    let answers = 0;
    for (const store of PLAIN_STORES) {
      for (const key of await transaction.objectStore(store).getAllKeys()) {
        if (kept.has(recordPath(store, key))) continue;
        await transaction.objectStore(store).delete(key);
        if (store !== 'attempts') continue;
        await transaction.objectStore('summaries').delete(key);
        answers += 1;
      }
    }
    const recordings = transaction.objectStore('recordings');
    for (const row of await recordings.getAll()) {
      if (!isSettled(row) || kept.has(recordPath('recordings', row.takeId))) continue;
      await recordings.delete(row.takeId);
      await transaction.objectStore('chunks').delete(chunksOf(row.takeId));
    }
    return answers;
  });
}
