import { readFileSync } from 'node:fs';
import type { Bank, Question } from '../../src/bank/bank';
import { parseBank } from '../../src/bank/parse-bank';

/** The built-in bank as the app serves it. */
export const builtInBank: Bank = parseBank(
  readFileSync(new URL('../../public/banks/mlops.md', import.meta.url), 'utf8'),
  { id: 'mlops' },
);

export function builtInQuestion(number: number): Question {
  const found = builtInBank.questions.find((question) => question.number === number);
  if (!found) throw new Error(`The built-in bank has no question ${number}`);
  return found;
}
