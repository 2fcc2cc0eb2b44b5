import { z } from 'zod';
import type { Changes } from './storage/changes';
import type { Connection } from './storage/connection';
import { type RecordKind, readRecord, writeRecord } from './storage/record-version';

/** What is planned of mock interviews: the one under way and those that are over. It outlives a reload. */
export interface Plans {
  /** What was saved last, or null. Unknown until whoever plans interviews has parsed it. */
  load(): Promise<unknown>;
  /** Any JSON value. */
  save(plan: unknown): Promise<void>;
  clear(): Promise<void>;
}

export const planRecord: RecordKind<{ readonly plan: unknown }> = {
  name: 'plan',
  version: 1,
  converters: [],
  schema: z.object({ plan: z.json() }),
};

export function openPlans(connection: Connection, changes: Changes): Plans {
  return {
    async load() {
      const row = await connection.read(['singles'], (transaction) =>
        transaction.objectStore('singles').get('plan'),
      );
      return row ? readRecord(planRecord, row.record).plan : null;
    },
    async save(plan) {
      const record = writeRecord(planRecord, { plan });
      await connection.write(['singles'], 'strict', (transaction) =>
        transaction.objectStore('singles').put({ name: 'plan', record }),
      );
      changes.announce('plans');
    },
    async clear() {
      await connection.write(['singles'], 'relaxed', (transaction) =>
        transaction.objectStore('singles').delete('plan'),
      );
      changes.announce('plans');
    },
  };
}
