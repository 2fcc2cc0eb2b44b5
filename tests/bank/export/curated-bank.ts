import { readFileSync } from 'node:fs';
import type { Bank } from '../../../src/bank/bank';
import { parseBank } from '../../../src/bank/parse-bank';
import { parseTermFile } from '../../../src/bank/term-file';

/** The built-in bank with its curated terms, as it is exported. */
export function withCuratedTerms(): Bank {
  const bank = parseBank(readFileSync('public/banks/mlops.md', 'utf8'));
  const curated = parseTermFile(JSON.parse(readFileSync('public/banks/mlops.terms.json', 'utf8')));
  const questions = bank.questions.map((question) => {
    return { ...question, terms: curated.get(question.number) ?? [] };
  });
  return { ...bank, questions };
}
