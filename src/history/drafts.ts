import { z } from 'zod';
import { type Draft, withDraft } from './draft';
import type { Changes } from './storage/changes';
import type { Connection } from './storage/connection';
import { type RecordKind, readRecord, schemaOfAll, writeRecord } from './storage/record-version';

/** Drafts of typed answers, at most one a place. */
export interface Drafts {
  list(): Promise<readonly Draft[]>;
  /** Keeps a text in place of the one before; an empty one takes the draft away. */
  put(draft: Draft): Promise<void>;
}

interface DraftList {
  readonly drafts: readonly Draft[];
}

export const draftsRecord: RecordKind<DraftList> = {
  name: 'drafts',
  version: 1,
  converters: [],
  schema: schemaOfAll<DraftList>()(
    z.object({
      drafts: z.array(
        z.object({
          bankId: z.string().min(1),
          questionId: z.string().min(1),
          onto: z.string().min(1).nullable(),
          text: z.string(),
        }),
      ),
    }),
  ),
};

export function openDrafts(connection: Connection, changes: Changes): Drafts {
  return {
    async list() {
      const row = await connection.read(['singles'], (transaction) =>
        transaction.objectStore('singles').get('drafts'),
      );
      return row ? readRecord(draftsRecord, row.record).drafts : [];
    },
    async put(draft) {
      await connection.write(['singles'], 'relaxed', async (transaction) => {
        const singles = transaction.objectStore('singles');
        const row = await singles.get('drafts');
        const before = row ? readRecord(draftsRecord, row.record).drafts : [];
        await singles.put({
          name: 'drafts',
          record: writeRecord(draftsRecord, { drafts: withDraft(before, draft) }),
        });
      });
      changes.announce('drafts');
    },
  };
}
