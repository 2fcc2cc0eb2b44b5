import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type KeyTerm, TERM_KINDS } from '../../src/bank/key-term';

/** A spoken answer with a person's decision which key terms it conveys. */
export interface LabelledAnswer {
  readonly id: string;
  readonly question: number;
  readonly style: string;
  readonly text: string;
  readonly covered: ReadonlySet<string>;
}

export interface LabelledAnswers {
  readonly answers: readonly LabelledAnswer[];
  readonly termsOf: ReadonlyMap<number, readonly LabelledTerm[]>;
}

export interface LabelledTerm extends KeyTerm {
  /** Spoken variants, used to judge extraction; the scorer never sees them. */
  readonly accept: readonly string[];
}

const answersSchema = z.array(
  z.object({
    id: z.string(),
    question: z.int(),
    style: z.string(),
    text: z.string(),
    covered: z.array(z.string()),
  }),
);
const termsSchema = z.array(
  z.object({
    question: z.int(),
    terms: z.array(
      z.object({
        id: z.string(),
        term: z.string(),
        kind: z.enum(TERM_KINDS),
        weight: z.literal([1, 2, 3]),
        accept: z.array(z.string()),
      }),
    ),
  }),
);

/** Reads `answers.json` and `keyterms.json` of a folder. Terms come with wording, kind and weight alone. */
export function readLabelledAnswers(folder: string): LabelledAnswers {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const answers = answersSchema
    .parse(read('answers.json'))
    .map((answer) => ({ ...answer, covered: new Set(answer.covered) }));
  const termsOf = new Map(
    termsSchema
      .parse(read('keyterms.json'))
      .map(
        ({ question, terms }) =>
          [question, terms.map((term) => ({ ...term, aliases: [], nearMisses: [] }))] as const,
      ),
  );
  return { answers, termsOf };
}

/** Pairs of styles that are spoken one after the other: an answer that wanders off, or changes its manner half-way. */
const MIXTURES: readonly (readonly [first: string, second: string])[] = [
  ['offtopic', 'paraphrase'],
  ['offtopic', 'trap'],
  ['partial', 'paraphrase'],
  ['offtopic', 'full'],
  ['offtopic', 'partial'],
];

/** More answers from the same ones: two in a row convey what either conveys. They keep the fit from learning five manners by heart. */
export function mixedAnswers(answers: readonly LabelledAnswer[]): readonly LabelledAnswer[] {
  const questions = [...new Set(answers.map((answer) => answer.question))];
  return questions.flatMap((question) =>
    MIXTURES.flatMap(([first, second]) => {
      const one = answers.find((answer) => answer.question === question && answer.style === first);
      const other = answers.find((answer) => answer.question === question && answer.style === second);
      if (one === undefined || other === undefined) return [];
      return [
        {
          id: `${one.id}+${other.id}`,
          question,
          style: `${first}+${second}`,
          text: `${one.text} ${other.text}`,
          covered: new Set([...one.covered, ...other.covered]),
        },
      ];
    }),
  );
}

/** Words of the beginnings that an answer is cut to: one or two sentences, and half a minute. */
const BEGINNINGS = [25, 70] as const;

/** The same answers cut short, so that the topic of a short answer is judged by what short answers have. What they cover is not known. */
export function beginningsOf(answers: readonly LabelledAnswer[]): readonly LabelledAnswer[] {
  return answers.flatMap((answer) =>
    BEGINNINGS.map((words) => ({
      ...answer,
      id: `${answer.id}:${words}`,
      text: answer.text.split(/\s+/).slice(0, words).join(' '),
      covered: new Set<string>(),
    })),
  );
}
