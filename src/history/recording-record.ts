import { z } from 'zod';
import type { AskedQuestion } from './attempt';
import { askedQuestion, levelTrace, nameQuestion } from './attempt-record';
import type { RecordKind } from './storage/record-version';

/** What is known of a take besides its sound. */
export interface RecordingFacts {
  readonly takeId: string;
  readonly bankId: string;
  readonly question: AskedQuestion;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** Null while recording, and for ever when the tab died. */
  readonly end: RecordingEnd | null;
}

export interface RecordingEnd {
  readonly durationS: number;
  /** As `levels` of a Take. */
  readonly levels: readonly number[];
}

export const recordingRecord: RecordKind<RecordingFacts> = {
  name: 'recording',
  version: 2,
  converters: [nameQuestion],
  schema: z.object({
    takeId: z.string().min(1),
    bankId: z.string().min(1),
    question: askedQuestion,
    startedAt: z.number(),
    end: z.object({ durationS: z.number().nonnegative(), levels: levelTrace }).nullable(),
  }),
};
