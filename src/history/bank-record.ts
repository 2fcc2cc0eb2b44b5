import { z } from 'zod';
import type { Bank } from '../bank/bank';
import { keyTermSchema } from './key-term-schema';
import { type RecordKind, schemaOfAll } from './storage/record-version';

/** A bank the user brought. */
export interface StoredBank {
  readonly id: string;
  /** As the user knows it. */
  readonly title: string;
  readonly content: StoredContent;
  /** Epoch milliseconds. */
  readonly addedAt: number;
  /** Epoch milliseconds: when the content became what it is. */
  readonly changedAt: number;
}

type StoredContent = StoredQuestions | StoredText;

/** The questions as they were understood, with their ids. */
export interface StoredQuestions extends Pick<Bank, 'sections' | 'questions' | 'language'> {
  readonly kind: 'questions';
}

/** What version 1 kept: read once more, and its questions get the ids of their numbers, since answers are stored by those. */
interface StoredText {
  readonly kind: 'text';
  readonly text: string;
}

const label = z.string().nullable();

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('label'), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), label, text: z.string() }),
  z.object({
    kind: z.literal('item'),
    label,
    text: z.string(),
    ordinal: z.number().int().nullable(),
    depth: z.number().int().nonnegative(),
  }),
  z.object({ kind: z.literal('code'), language: z.string().nullable(), text: z.string() }),
]);

const question = z.object({
  id: z.string().min(1),
  number: z.number().int(),
  text: z.string(),
  section: z.string(),
  answer: z.array(block),
  placeholders: z.array(z.string()),
  terms: z.array(keyTermSchema).exactOptional(),
  given: z.array(block).exactOptional(),
  unscored: z.enum(['no-answer', 'placeholder', 'only-links', 'only-pictures', 'only-code']).exactOptional(),
  line: z.number().int().exactOptional(),
});

const content = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('questions'),
    sections: z.array(z.string()),
    questions: z
      .array(question)
      .min(1)
      .refine(
        (questions) => new Set(questions.map(({ id }) => id)).size === questions.length,
        'two questions have the same id',
      ),
    language: z.enum(['de', 'fr', 'es', 'pt', 'it', 'ru', 'zh', 'ja', 'ko', 'other']).exactOptional(),
  }),
  z.object({ kind: z.literal('text'), text: z.string() }),
]);

export const bankRecord: RecordKind<StoredBank> = {
  name: 'bank',
  version: 2,
  converters: [keepAsText],
  schema: schemaOfAll<StoredBank>()(
    z.object({
      id: z.string().min(1),
      title: z.string(),
      content,
      addedAt: z.number(),
      changedAt: z.number(),
    }),
  ),
};

/** Version 1 was the text alone, read anew at every start; an import of the same title took its place, with a later time. */
function keepAsText(older: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { name, markdown, ...kept } = older;
  return { ...kept, title: name, content: { kind: 'text', text: markdown }, changedAt: older.addedAt };
}
