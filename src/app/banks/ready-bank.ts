import type { Bank, Question } from '../../bank/bank';
import type { KeyTerm } from '../../bank/key-term';
import type { BankInLibrary } from './built-in-bank';
import { bankOfSettled, type SettledBank } from './stored-bank';

/** A bank with what finds the terms that nobody curated. */
export interface ReadyBank extends BankInLibrary {
  readonly extract: (bank: Bank, question: Question) => readonly KeyTerm[];
}

export interface ImportedBank extends ReadyBank {
  readonly stored: SettledBank;
}

/** The extraction brings a tagger of words with it, half as big as all else: it is loaded for banks alone that need it. */
export async function readied(shelved: BankInLibrary): Promise<ReadyBank> {
  const complete = shelved.bank.questions.every(({ id }) => shelved.curated.has(id));
  if (complete) return { ...shelved, extract: () => [] };
  const { extractKeyTerms } = await import('../../extraction/extract-key-terms');
  return { ...shelved, extract: extractKeyTerms };
}

export async function readiedImport(stored: SettledBank): Promise<ImportedBank> {
  const bank = bankOfSettled(stored);
  const ready = await readied({ bank, curated: termsIn(bank), builtIn: false });
  return { ...ready, stored };
}

/** Those that came with the bank itself. */
function termsIn({ questions }: Bank): ReadonlyMap<string, readonly KeyTerm[]> {
  return new Map(questions.flatMap(({ id, terms }) => (terms ? [[id, terms] as const] : [])));
}
