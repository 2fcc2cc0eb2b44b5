import { z } from 'zod';
import type { Changes } from './changes';
import type { Connection } from './connection';
import { type RecordKind, readAll, type UnreadableRecord, writeRecord } from './record-version';

/** When a question is due again. */
export interface ScheduledQuestion {
  readonly bankId: string;
  readonly question: number;
  readonly card: ScheduleCard;
}

/** A card of ts-fsrs in its own field names, its dates as epoch milliseconds: ts-fsrs takes it as `CardInput`. */
export interface ScheduleCard {
  readonly due: number;
  readonly stability: number;
  readonly difficulty: number;
  readonly elapsed_days: number;
  readonly scheduled_days: number;
  readonly learning_steps: number;
  readonly reps: number;
  readonly lapses: number;
  /** New, Learning, Review, Relearning. */
  readonly state: 0 | 1 | 2 | 3;
  readonly last_review: number | null;
}

export interface Schedule {
  /** Adds or replaces the cards of these questions. */
  put(questions: readonly ScheduledQuestion[]): Promise<void>;
  /** All cards of a bank. */
  ofBank(bankId: string): Promise<{
    readonly questions: readonly ScheduledQuestion[];
    readonly unreadable: readonly UnreadableRecord[];
  }>;
}

export const scheduleRecord: RecordKind<ScheduledQuestion> = {
  name: 'schedule',
  version: 1,
  converters: [],
  schema: z.object({
    bankId: z.string().min(1),
    question: z.number().int(),
    card: z.object({
      due: z.number(),
      stability: z.number(),
      difficulty: z.number(),
      elapsed_days: z.number(),
      scheduled_days: z.number(),
      learning_steps: z.number(),
      reps: z.number(),
      lapses: z.number(),
      state: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
      last_review: z.number().nullable(),
    }),
  }),
};

export function openSchedule(connection: Connection, changes: Changes): Schedule {
  return {
    async put(questions) {
      await connection.write(['schedule'], 'strict', async (transaction) => {
        for (const one of questions) {
          const { bankId, question } = one;
          await transaction
            .objectStore('schedule')
            .put({ bankId, question, record: writeRecord(scheduleRecord, one) });
        }
      });
      changes.announce('schedule');
    },
    async ofBank(bankId) {
      const rows = await connection.read(['schedule'], (transaction) =>
        transaction.objectStore('schedule').getAll(IDBKeyRange.bound([bankId], [bankId, []])),
      );
      const { values, unreadable } = readAll(
        scheduleRecord,
        rows.map(({ question, record }) => ({ id: `${bankId}/${question}`, record })),
      );
      return { questions: values, unreadable };
    },
  };
}
