import { z } from 'zod';
import { AppError } from '../../base/app-error';

/** Where something can be heard: seconds of one stored recording. */
const soundSchema = z.object({ takeId: z.string(), startS: z.number(), endS: z.number() });

const termSchema = z.object({
  id: z.string(),
  term: z.string(),
  kind: z.enum(['concept', 'tool', 'acronym', 'metric', 'number', 'action']),
  weight: z.literal([1, 2, 3]),
  verdict: z.enum(['said', 'close', 'missed', 'denied']),
  /** The words that count for it, as transcribed. */
  quote: z.string().nullable(),
  sound: soundSchema.nullable(),
});

/** How it sounded, over all takes. Pauses are silences of over a second. */
const speechSchema = z.object({
  seconds: z.number(),
  /** Over speaking time; null when nothing was measured. */
  wordsPerMinute: z.number().nullable(),
  pauses: z.int(),
  pausedS: z.number(),
  longestPauseS: z.number(),
});

const questionSchema = z.object({
  number: z.int(),
  text: z.string(),
  section: z.string(),
  /** silent: no speech was heard in the answer. An attempt deleted since counts as skipped. */
  outcome: z.enum(['answered', 'skipped', 'silent']),
  /** Null unless answered. */
  attemptId: z.string().nullable(),
  /** By weight, 0–1; null when it could not be scored. */
  coverage: z.number().nullable(),
  followUp: z.object({ text: z.string(), state: z.enum(['open', 'answered', 'skipped']) }).nullable(),
  speech: speechSchema,
  terms: z.array(termSchema).readonly(),
});

const momentSchema = z.object({
  /** said: a heavy point made without searching; hesitated: a long pause before it; denied; near-miss: another thing said. */
  kind: z.enum(['said', 'hesitated', 'denied', 'near-miss']),
  question: z.int(),
  term: z.string(),
  quote: z.string(),
  /** Silence just before it, seconds. */
  pauseS: z.number(),
  sound: soundSchema,
});

const adviceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('question'),
    question: z.int(),
    text: z.string(),
    missed: z.array(z.string()).readonly(),
  }),
  z.object({ kind: z.literal('denied'), question: z.int(), term: z.string(), quote: z.string().nullable() }),
  z.object({ kind: z.literal('pace'), wordsPerMinute: z.number(), better: z.enum(['slower', 'faster']) }),
  z.object({ kind: z.literal('pauses'), pauses: z.int(), longestPauseS: z.number() }),
]);

const reportSchema = z.object({
  version: z.literal(1),
  mockId: z.string(),
  bankTitle: z.string(),
  /** Epoch milliseconds. */
  startedAt: z.number(),
  asked: z.int(),
  answered: z.int(),
  /** By weight over all answers, 0–1; null when nothing could be scored. */
  coverage: z.number().nullable(),
  /** Key terms said or close, of all. */
  covered: z.int(),
  terms: z.int(),
  speech: speechSchema,
  sections: z
    .array(z.object({ section: z.string(), questions: z.int(), coverage: z.number().nullable() }))
    .readonly(),
  questions: z.array(questionSchema).readonly(),
  best: z.array(momentSchema).readonly(),
  weakest: z.array(momentSchema).readonly(),
  /** Up to three, the most useful first. */
  practise: z.array(adviceSchema).readonly(),
});

/** What a mock interview came to. Plain JSON; the UI and the exports choose the words. */
export type MockReport = Readonly<z.infer<typeof reportSchema>>;
export type ReportQuestion = MockReport['questions'][number];
export type ReportTerm = ReportQuestion['terms'][number];
export type ReportSpeech = MockReport['speech'];
export type Moment = MockReport['best'][number];
export type Advice = MockReport['practise'][number];

/** The report as a file that `parseReport` reads back. */
export function reportJson(report: MockReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** Reads an exported report. Throws AppError `stored-record-unreadable`. */
export function parseReport(json: string): MockReport {
  try {
    return reportSchema.parse(JSON.parse(json));
  } catch (cause) {
    throw new AppError('stored-record-unreadable', { cause });
  }
}
