import { z } from 'zod';
import { planRecord } from '../plans';
import { defaultSettings, parseSettings } from '../settings';
import type { Connection } from '../storage/connection';
import { readRecord, writeRecord } from '../storage/record-version';
import { isSame, type Keeper } from './keepers';
import type { Dates } from './readers';

/** The one record of dates. */
const DATES_ID = 'dates';

/** Settings that are no matter of one device; without any there is no record. */
export function datesKeeper(connection: Connection): Keeper {
  const recordOf = (stored: unknown): unknown => {
    const { interviewDate, skippedToday } = parseSettings(stored);
    const none = interviewDate === null && skippedToday === null;
    return none ? undefined : { version: 1, interviewDate, skippedToday };
  };
  const read = async () => {
    const row = await connection.read(['singles'], (transaction) =>
      transaction.objectStore('singles').get('settings'),
    );
    return recordOf(row?.record);
  };
  return {
    ids: async () => ((await read()) === undefined ? [] : [DATES_ID]),
    read,
    replace: (_, before, after) =>
      connection.write(['singles'], 'strict', async (transaction) => {
        const singles = transaction.objectStore('singles');
        const stored = (await singles.get('settings'))?.record;
        if (!isSame(before, recordOf(stored))) return false;
        const { interviewDate, skippedToday }: Dates = parseSettings(after ?? defaultSettings);
        const record = { ...parseSettings(stored), interviewDate, skippedToday };
        await singles.put({ name: 'settings', record });
        return true;
      }),
  };
}

/** What history knows of the record of mock interviews; `src/mock/mock-record.ts` writes it. */
const mocksSchema = z.looseObject({
  version: z.literal(1),
  current: z.unknown(),
  past: z.array(z.looseObject({ id: z.string(), startedAt: z.number() })),
});

/** Mock interviews that are over, in their one record; the one under way belongs to its device. */
export function mockKeeper(connection: Connection, check: (id: string, stored: unknown) => unknown): Keeper {
  const mocksOf = (stored: unknown) =>
    stored === undefined
      ? { version: 1 as const, current: null, past: [] }
      : mocksSchema.parse(readRecord(planRecord, stored).plan);
  const load = async () => {
    const row = await connection.read(['singles'], (transaction) =>
      transaction.objectStore('singles').get('plan'),
    );
    return mocksOf(row?.record).past;
  };
  return {
    ids: async () => (await load()).map(({ id }) => id),
    async read(id) {
      const mock = (await load()).find((one) => one.id === id);
      return mock && check(id, mock);
    },
    replace: (id, before, after) =>
      connection.write(['singles'], 'strict', async (transaction) => {
        const singles = transaction.objectStore('singles');
        const mocks = mocksOf((await singles.get('plan'))?.record);
        const mock = mocks.past.find((one) => one.id === id);
        if (!isSame(before, mock && check(id, mock))) return false;
        const others = mocks.past.filter((one) => one.id !== id);
        const past = after === undefined ? others : [...others, after as (typeof others)[number]];
        const plan = { ...mocks, past: past.toSorted((one, other) => other.startedAt - one.startedAt) };
        await singles.put({ name: 'plan', record: writeRecord(planRecord, { plan }) });
        return true;
      }),
  };
}
