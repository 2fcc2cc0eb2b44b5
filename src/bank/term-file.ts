import { z } from 'zod';
import { slugOf } from '../base/slug';
import { bankUnreadable } from './bank-problem';
import { type KeyTerm, TERM_KINDS } from './key-term';

const wordings = z.array(z.string().trim().min(1)).default([]);

const termSchema = z
  .object({
    /** Default: a slug of the term. */
    id: z.string().trim().min(1).optional(),
    term: z.string().trim().min(1),
    kind: z.enum(TERM_KINDS).default('concept'),
    weight: z.literal([1, 2, 3]).default(2),
    aliases: wordings,
    nearMisses: wordings,
    passage: z.string().exactOptional(),
    choice: z.object({ item: z.int(), asked: z.int() }).exactOptional(),
  })
  .transform((term): KeyTerm => ({ ...term, id: term.id ?? slugOf(term.term, 'term') }));

/** The key terms of one question. */
export const termsSchema = z
  .array(termSchema)
  .refine((terms) => new Set(terms.map(({ id }) => id)).size === terms.length, 'two terms have the same id');

const termFileSchema = z.object({
  version: z.literal(1),
  questions: z
    .array(z.object({ question: z.int().positive(), terms: termsSchema }))
    .refine(
      (questions) => new Set(questions.map(({ question }) => question)).size === questions.length,
      'a question is listed twice',
    ),
});

/**
 * The curated key terms of a bank by question number, from parsed JSON; docs/bank-format.md describes the format.
 * Throws AppError `bank-unreadable` with the problem `not-a-term-file` and `where` it lies.
 */
export function parseTermFile(value: unknown): ReadonlyMap<number, readonly KeyTerm[]> {
  const parsed = termFileSchema.safeParse(value);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    throw bankUnreadable('not-a-term-file', 1, { cause: parsed.error, where });
  }
  return new Map(parsed.data.questions.map(({ question, terms }) => [question, terms]));
}
