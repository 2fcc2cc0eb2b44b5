import { z } from 'zod';
import { type KeyTerm, TERM_KINDS } from '../../src/bank/key-term';
import type { Transcript } from '../../src/transcription/transcript';

const termSchema = z.object({
  id: z.string().min(1),
  term: z.string().min(1),
  kind: z.enum(TERM_KINDS).default('concept'),
  weight: z.literal([1, 2, 3]).default(2),
  aliases: z.array(z.string()).default([]),
  nearMisses: z.array(z.string()).default([]),
});

const requestSchema = z.object({
  id: z.union([z.string(), z.number()]),
  bank: z.string().min(1),
  question: z.int(),
  transcript: z.string(),
  terms: z.array(termSchema).optional(),
});

export interface ScoreRequest {
  readonly id: string | number;
  readonly bank: string;
  readonly question: number;
  readonly transcript: string;
  readonly terms?: readonly KeyTerm[] | undefined;
}

/** One line of a batch. Throws an Error whose message says what is wrong with it. */
export function parseScoreRequest(line: string): ScoreRequest {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new Error('not JSON', { cause });
  }
  const parsed = requestSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'not understood'}`, {
    cause: parsed.error,
  });
}

/** Plain text as a transcript; its words have no times. */
export function transcriptOf(text: string): Transcript {
  const words = text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({ text: word, startS: 0, endS: 0 }));
  return { segments: [{ startS: 0, endS: 0, words }], madeBy: { kind: 'edited' } };
}
