import { z } from 'zod';
import { TERM_KINDS } from '../bank/key-term';
import { idOfNumber } from '../bank/question-id';
import type { Attempt } from './attempt';
import { type RecordKind, schemaOfAll } from './storage/record-version';

const verdict = z.enum(['said', 'close', 'missed', 'denied']);

/** Thousands of plain numbers: checked by hand, since a schema per number is most of the cost of reading a list. */
export const levelTrace = z.custom<readonly number[]>(
  (value) => Array.isArray(value) && value.every((entry) => Number.isFinite(entry)),
  'expected a list of numbers',
);

/** Earlier records of this version hold no confidence, which is the same as one of a word that nobody asked about. */
const word = z.object({
  text: z.string(),
  startS: z.number(),
  endS: z.number(),
  confidence: z.exactOptional(z.number().min(0).max(1)),
});

const transcript = z.object({
  segments: z.array(
    z.object({
      startS: z.number(),
      endS: z.number(),
      words: z.array(word),
    }),
  ),
  madeBy: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('model'),
      model: z.string(),
      device: z.enum(['wasm', 'webgpu']),
      version: z.string(),
    }),
    z.object({ kind: z.literal('edited') }),
  ]),
});

const reason = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['exact', 'stems', 'compound', 'spelled-out', 'number', 'user']) }),
  z.object({ kind: z.literal('alias'), alias: z.string() }),
  z.object({ kind: z.enum(['sound', 'near-miss']), heard: z.string() }),
  z.object({ kind: z.literal('meaning'), similarity: z.number() }),
  z.object({ kind: z.enum(['denied', 'doubted']), by: z.string() }),
]);

const score = z.object({
  scorer: z.string(),
  coverage: z.number().min(0).max(1).nullable(),
  meaning: z.boolean(),
  terms: z.array(
    z.object({
      id: z.string(),
      term: z.string(),
      kind: z.enum(TERM_KINDS),
      weight: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      verdict,
      evidence: z
        .object({
          take: z.number().int().nonnegative(),
          span: z.object({ first: z.number().int().nonnegative(), last: z.number().int().nonnegative() }),
          quote: z.string(),
          reason,
        })
        .nullable(),
      credit: z.number().min(0).max(1).exactOptional(),
      bare: z.literal(true).exactOptional(),
      choice: z.object({ item: z.number().int(), asked: z.number().int() }).exactOptional(),
    }),
  ),
});

const speech = z.object({
  wordsPerMinute: z.number(),
  speakingS: z.number(),
  pauses: z.array(z.object({ startS: z.number(), endS: z.number() })),
  fillers: z.number(),
});

export const askedQuestion = z.object({
  id: z.string().min(1),
  number: z.number().int(),
  text: z.string(),
  section: z.string(),
});

/** Older records knew a question by its number. */
export function nameQuestion(older: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { number, text, section } = numberedQuestion.parse(older.question);
  return { ...older, question: { id: idOfNumber(number), number, text, section } };
}

const numberedQuestion = askedQuestion.omit({ id: true });

const take = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('spoken'),
    takeId: z.string().min(1),
    durationS: z.number().nonnegative(),
    mimeType: z.string(),
    levels: levelTrace,
    transcript: transcript.nullable(),
    speech: speech.nullable(),
  }),
  z.object({ kind: z.literal('typed'), takeId: z.string().min(1), transcript }),
]);

/** Older records hold spoken takes alone. */
function nameSpoken(older: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const takes = olderTakes.parse(older.takes);
  return { ...older, version: 3, takes: takes.map((one) => ({ ...one, kind: 'spoken' })) };
}

const olderTakes = z.array(z.looseObject({}));

const schema = z.object({
  version: z.literal(3),
  id: z.string().min(1),
  bankId: z.string().min(1),
  question: askedQuestion,
  createdAt: z.number(),
  takes: z.array(take).min(1),
  score: score.nullable(),
  verdicts: z.record(z.string(), verdict),
  starred: z.exactOptional(z.literal(true)),
});

export const attemptRecord: RecordKind<Attempt> = {
  name: 'attempt',
  version: 3,
  converters: [(older) => ({ ...nameQuestion(older), version: 2 }), nameSpoken],
  schema: schemaOfAll<Attempt>()(schema),
};
