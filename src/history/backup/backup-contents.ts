import { z } from 'zod';
import type { Connection } from '../storage/connection';
import { type BackupReader, recordPath } from './backup-file';

/** What a backup holds, and how much of it is here already. */
export interface BackupContents {
  readonly answers: Part;
  readonly banks: Part;
  readonly profiles: Part;
  readonly recordings: Part;
  /** Of all recordings whose length is known. */
  readonly soundS: number;
}

interface Part {
  readonly there: number;
  /** Of them, those with an id that is here. */
  readonly here: number;
  /** Here, and not in the backup. */
  readonly others: number;
}

const lengthOfRecording = z.object({ record: z.object({ end: z.object({ durationS: z.number() }) }) });

/** Counts the records of a backup by their ids. */
export async function contentsOf(connection: Connection, backup: BackupReader): Promise<BackupContents> {
  const partOf = async (store: 'attempts' | 'banks' | 'profiles' | 'recordings'): Promise<Part> => {
    const keys = await connection.read([store], (transaction) => transaction.objectStore(store).getAllKeys());
    const here = new Set(keys.map((key) => recordPath(store, key)));
    const paths = backup.pathsIn(store);
    const both = paths.filter((path) => here.has(path)).length;
    return { there: paths.length, here: both, others: here.size - both };
  };
  let soundS = 0;
  for (const path of backup.pathsIn('recordings')) {
    const known = lengthOfRecording.safeParse(await backup.json(path).catch(() => null)); // reported by the import
    if (known.success) soundS += known.data.record.end.durationS;
  }
  return {
    answers: await partOf('attempts'),
    banks: await partOf('banks'),
    profiles: await partOf('profiles'),
    recordings: await partOf('recordings'),
    soundS,
  };
}
