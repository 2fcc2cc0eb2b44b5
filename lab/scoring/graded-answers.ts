import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readBankFile } from '../../scripts/scoring/bank-file';
import type { Bank } from '../../src/bank/bank';

/** An answer that a person graded, 0–1 or by a label. */
export interface GradedAnswer {
  readonly question: number;
  readonly transcript: string;
  readonly grade?: number | undefined;
  readonly label?: 'correct' | 'incorrect' | 'contradictory' | undefined;
}

export interface GradedSet {
  readonly name: string;
  readonly bank: Bank;
  readonly answers: readonly GradedAnswer[];
}

const answerSchema = z.object({
  question: z.int(),
  transcript: z.string(),
  grade: z.number().min(0).max(1).optional(),
  label: z.enum(['correct', 'incorrect', 'contradictory']).optional(),
});

/** The numbers of questions, by the name of their set. */
export type QuestionsBySet = Readonly<Record<string, readonly number[]>>;

/** The questions that the weights in `folder` have not learnt from, as `judge/train.py` wrote them there. */
export function readLeftOut(folder: string): QuestionsBySet {
  const written: unknown = JSON.parse(readFileSync(join(folder, 'left-out.json'), 'utf8'));
  return z.record(z.string(), z.array(z.int())).parse(written);
}

/** Which answers are read. */
export interface GradedChoice {
  /** At most about so many of each set, evenly chosen. */
  readonly limit?: number | undefined;
  /** Only those to these questions, by the name of the set; a set that is not named has none. */
  readonly questions?: QuestionsBySet | undefined;
}

/** Every folder of `data` that holds `bank.md` and `answers.jsonl`, with its answers to questions that the bank has; sets without any are left out. */
export function readGradedSets(
  data: string,
  { limit = Number.POSITIVE_INFINITY, questions }: GradedChoice = {},
): readonly GradedSet[] {
  return readdirSync(data)
    .filter((name) => existsSync(join(data, name, 'answers.jsonl')))
    .map((name) => {
      const { bank } = readBankFile(join(data, name, 'bank.md'), { curated: false });
      const chosen = bank.questions
        .map(({ number }) => number)
        .filter((number) => questions === undefined || questions[name]?.includes(number));
      const answers = readFileSync(join(data, name, 'answers.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => answerSchema.parse(JSON.parse(line)))
        .filter(({ question }) => chosen.includes(question));
      const step = Math.ceil(answers.length / limit) || 1;
      return { name, bank, answers: answers.filter((_, at) => at % step === 0) };
    })
    .filter(({ answers }) => answers.length > 0);
}
