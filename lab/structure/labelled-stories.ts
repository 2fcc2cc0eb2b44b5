import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { PARTS } from '../../src/structure/story-parts';

const EXPLANATION_PARTS = ['opening', 'point', 'detail', 'ending'] as const;
const inSet = { id: z.string(), set: z.enum(['develop', 'held-out']), question: z.string() };

const answerSchema = z.discriminatedUnion('kind', [
  z.object({
    ...inSet,
    kind: z.literal('story'),
    sentences: z.array(z.tuple([z.enum(PARTS), z.string()])),
  }),
  z.object({
    ...inSet,
    kind: z.literal('explanation'),
    sentences: z.array(z.tuple([z.enum(EXPLANATION_PARTS), z.string()])),
  }),
]);

const questionSchema = z.object({
  kind: z.enum(['story', 'explanation', 'other']),
  question: z.string(),
});

export type LabelledAnswer = z.infer<typeof answerSchema>;
export type LabelledStory = Extract<LabelledAnswer, { kind: 'story' }>;
export type LabelledExplanation = Extract<LabelledAnswer, { kind: 'explanation' }>;
export type LabelledQuestion = z.infer<typeof questionSchema>;

export const ANSWERS = fileURLToPath(new URL('answers.jsonl', import.meta.url));
const QUESTIONS = fileURLToPath(new URL('questions.jsonl', import.meta.url));

/** The answers of a file as `answers.jsonl` is one. Throws where a line does not fit. */
export function readLabelledAnswers(file: string = ANSWERS): readonly LabelledAnswer[] {
  return linesOf(file).map((line) => answerSchema.parse(JSON.parse(line)));
}

export function readLabelledQuestions(): readonly LabelledQuestion[] {
  return linesOf(QUESTIONS).map((line) => questionSchema.parse(JSON.parse(line)));
}

export function storiesOf(answers: readonly LabelledAnswer[], set: LabelledAnswer['set']) {
  return answers.filter((answer): answer is LabelledStory => answer.kind === 'story' && answer.set === set);
}

export function explanationsOf(answers: readonly LabelledAnswer[], set: LabelledAnswer['set']) {
  return answers.filter(
    (answer): answer is LabelledExplanation => answer.kind === 'explanation' && answer.set === set,
  );
}

/** An answer word by word, each with the label of its sentence. */
export function labelledWords<Label extends string>(
  sentences: readonly (readonly [Label, string])[],
): { readonly words: readonly string[]; readonly labels: readonly Label[] } {
  const pairs = sentences.flatMap(([label, text]) => text.split(/\s+/).map((word) => ({ word, label })));
  return { words: pairs.map(({ word }) => word), labels: pairs.map(({ label }) => label) };
}

function linesOf(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
