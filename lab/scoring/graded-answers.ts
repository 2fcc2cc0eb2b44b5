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

/** Every folder of `data` that holds `bank.md` and `answers.jsonl`; at most about `limit` answers of each, evenly chosen, to questions that the bank has. */
export function readGradedSets(data: string, limit = Number.POSITIVE_INFINITY): readonly GradedSet[] {
  return readdirSync(data)
    .filter((name) => existsSync(join(data, name, 'answers.jsonl')))
    .map((name) => {
      const lines = readFileSync(join(data, name, 'answers.jsonl'), 'utf8')
        .trim()
        .split('\n');
      const step = Math.ceil(lines.length / limit) || 1;
      const { bank } = readBankFile(join(data, name, 'bank.md'), { curated: false });
      const answers = lines
        .filter((_, at) => at % step === 0)
        .map((line) => answerSchema.parse(JSON.parse(line)))
        .filter(({ question }) => bank.questions.some(({ number }) => number === question));
      return { name, bank, answers };
    });
}
