import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Bank, Question } from '../../src/bank/bank';
import type { KeyTerm } from '../../src/bank/key-term';
import { parseBank } from '../../src/bank/parse-bank';
import { parseTermFile } from '../../src/bank/term-file';
import { extractKeyTerms } from '../../src/extraction/extract-key-terms';

/** A bank read from disk, with the curated terms that it names or that lie beside it as NAME.terms.json. */
export interface BankFile {
  readonly bank: Bank;
  readonly curated: ReadonlyMap<number, readonly KeyTerm[]>;
}

/** Throws AppError `bank-unreadable`, or Node's own error when a file can't be read. */
export function readBankFile(path: string, options: { readonly curated: boolean }): BankFile {
  const bank = parseBank(readFileSync(path, 'utf8'), { title: basename(path).replace(/\.\w+$/, '') });
  const beside = path.replace(/\.\w+$/, '.terms.json');
  if (!options.curated) return { bank, curated: new Map() };
  const own = bank.questions.flatMap(({ number, terms }) => (terms ? [[number, terms] as const] : []));
  const listed = existsSync(beside) ? parseTermFile(JSON.parse(readFileSync(beside, 'utf8'))) : [];
  return { bank, curated: new Map([...own, ...listed]) };
}

/** Curated terms where there are some, else extracted ones. */
export function termsFor(file: BankFile, question: Question): readonly KeyTerm[] {
  return file.curated.get(question.number) ?? extractKeyTerms(file.bank, question);
}
