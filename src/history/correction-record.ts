import { z } from 'zod';
import type { KeyTerm } from '../bank/key-term';
import { idOfNumber } from '../bank/question-id';
import { keyTermSchema } from './key-term-schema';
import { type RecordKind, schemaOfAll } from './storage/record-version';

export type Correction =
  /** The user's own list for the question, in place of the bank's; null goes back to the bank's. */
  | { readonly kind: 'terms'; readonly terms: readonly KeyTerm[] | null }
  /** "I said this": the wording counts for the term from now on. */
  | { readonly kind: 'alias'; readonly termId: string; readonly wording: string }
  /** "That doesn't count": the wording counts for the term no more. */
  | { readonly kind: 'rejection'; readonly termId: string; readonly wording: string }
  | { readonly kind: 'undo'; readonly of: string };

export interface CorrectionEntry {
  readonly id: string;
  readonly bankId: string;
  /** Its id. */
  readonly question: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly change: Correction;
}

export const correctionRecord: RecordKind<CorrectionEntry> = {
  name: 'correction',
  version: 2,
  converters: [
    ({ question, ...older }) => ({ ...older, question: idOfNumber(z.number().int().parse(question)) }),
  ],
  schema: schemaOfAll<CorrectionEntry>()(
    z.object({
      id: z.string().min(1),
      bankId: z.string().min(1),
      question: z.string().min(1),
      at: z.number(),
      change: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('terms'), terms: z.array(keyTermSchema).nullable() }),
        z.object({ kind: z.enum(['alias', 'rejection']), termId: z.string(), wording: z.string().min(1) }),
        z.object({ kind: z.literal('undo'), of: z.string() }),
      ]),
    }),
  ),
};
