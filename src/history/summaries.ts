import type { IDBPTransaction } from 'idb';
import { z } from 'zod';
import { AppError } from '../base/app-error';
import type { Attempt } from './attempt';
import { attemptRecord } from './attempt-record';
import { attemptRow } from './attempt-rows';
import { type AttemptSummary, newestFirst, summaryOf } from './attempt-summary';
import type { Connection } from './storage/connection';
import type { AttemptRow, HistorySchema, SummaryRow } from './storage/database';
import { readAll, schemaOfAll } from './storage/record-version';

export interface StoredSummaries {
  /** Newest first. */
  readonly summaries: readonly AttemptSummary[];
  /** How many attempts can't be read. */
  readonly unreadable: number;
}

type Writing = IDBPTransaction<
  HistorySchema,
  ('attempts' | 'summaries' | 'recordings' | 'removed')[],
  'readwrite'
>;

/** Goes up with what a summary says, or how mastery is told: older ones are made anew of their attempts. */
const SUMMARY_VERSION = 1;

const summarySchema = schemaOfAll<AttemptSummary>()(
  z.object({
    id: z.string(),
    bankId: z.string(),
    question: z.object({ id: z.string() }),
    createdAt: z.number(),
    mastery: z.number().nullable(),
    coverage: z.number().nullable(),
    spokenS: z.number(),
    typed: z.boolean(),
    starred: z.boolean(),
  }),
);

/** So many attempts are read in one go where their summaries are missing: the page stays responsive between two. */
const AT_ONCE = 50;
/** So many summaries are checked in one go, while the database reads as many more. */
const READ_AT_ONCE = 250;

/** Stores an attempt with its summary, so that the two never differ. */
export async function putAttempt(
  transaction: Pick<Writing, 'objectStore'>,
  attempt: Attempt,
): Promise<AttemptRow> {
  const row = attemptRow(attempt);
  await transaction.objectStore('attempts').put(row);
  await transaction.objectStore('summaries').put(summaryRow(attempt));
  return row;
}

/** Takes an attempt out of every list; it goes for good, sound and all, when Undo is over. */
export async function setAside(
  transaction: Pick<Writing, 'objectStore'>,
  row: AttemptRow,
  now: number,
): Promise<void> {
  await transaction.objectStore('removed').put({ ...row, removedAt: now });
  await transaction.objectStore('attempts').delete(row.id);
  await transaction.objectStore('summaries').delete(row.id); // made anew when it comes back
}

/** The summaries of all attempts. What is missing, or was made by an older version, is made of the attempt and stored. */
export async function readSummaries(connection: Connection): Promise<StoredSummaries> {
  const known = new Map<string, AttemptSummary>();
  const ids = await connection.read(['attempts', 'summaries'], async (transaction) => {
    const stored = transaction.objectStore('summaries');
    const checkAll = async () => {
      let coming = stored.getAll(null, READ_AT_ONCE);
      for (let rows = await coming; rows.length > 0; rows = await coming) {
        coming = stored.getAll(IDBKeyRange.lowerBound(rows.at(-1)?.id, true), READ_AT_ONCE);
        for (const summary of rows.flatMap(readRow)) known.set(summary.id, summary);
      }
    };
    const allIds = transaction.objectStore('attempts').getAllKeys();
    return (await Promise.all([allIds, checkAll()]))[0];
  });
  const missing = ids.filter((id) => !known.has(id));
  for (let from = 0; from < missing.length; from += AT_ONCE) {
    const made = await makeSummaries(connection, missing.slice(from, from + AT_ONCE));
    for (const summary of made) known.set(summary.id, summary);
  }
  const summaries = ids.flatMap((id) => known.get(id) ?? []);
  return { summaries: summaries.toSorted(newestFirst), unreadable: ids.length - summaries.length };
}

async function makeSummaries(
  connection: Connection,
  ids: readonly string[],
): Promise<readonly AttemptSummary[]> {
  const rows = await connection.read(['attempts'], (transaction) =>
    Promise.all(ids.map((id) => transaction.objectStore('attempts').get(id))),
  );
  const there = rows.flatMap((row) => row ?? []); // one may be deleted meanwhile
  const { values: attempts } = readAll(attemptRecord, there);
  await keep(connection, attempts).catch((thrown: unknown) => {
    if (!(thrown instanceof AppError)) throw thrown; // without room they are made again at the next start
  });
  return attempts.map(summaryOf);
}

/** One that was stored meanwhile is of a change that came later. */
async function keep(connection: Connection, attempts: readonly Attempt[]): Promise<void> {
  await connection.write(['summaries'], 'relaxed', async (transaction) => {
    const summaries = transaction.objectStore('summaries');
    for (const attempt of attempts) {
      const there = await summaries.get(attempt.id);
      if (there?.version !== SUMMARY_VERSION) await summaries.put(summaryRow(attempt));
    }
  });
}

function summaryRow(attempt: Attempt): SummaryRow {
  return { id: attempt.id, version: SUMMARY_VERSION, summary: summaryOf(attempt) };
}

function readRow({ version, summary }: SummaryRow): readonly AttemptSummary[] {
  if (version !== SUMMARY_VERSION) return [];
  const read = summarySchema.safeParse(summary);
  return read.success ? [read.data] : [];
}
