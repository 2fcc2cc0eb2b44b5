import type { Bank, Question } from '../../bank/bank';
import type { KeyTerm } from '../../bank/key-term';
import { type CorrectedTerms, correctTerms } from '../../history/fold-corrections';
import type { ReadyBank } from './ready-bank';

/** What the user says of key terms, by bank and question. */
export type CorrectionsByBank = ReadonlyMap<string, ReadonlyMap<string, CorrectedTerms>>;

/** Which key terms count: the user's own list, else those that came with the bank, else those that are found, all with learnt wordings. */
interface BankTerms {
  /** Without what a profile fills in. */
  of(shelved: ReadyBank, question: Question): readonly KeyTerm[];
  /** Whether somebody chose them, or they were found before. */
  areKnown(shelved: ReadyBank, questionId: string): boolean;
  /** What the user says of those of a question; null where nothing of it stands. */
  correctedIn(bankId: string, questionId: string): CorrectedTerms | null;
  /** The bank with those that somebody chose. What was only found is left out: it is found again, as in any text. */
  withChosen(shelved: ReadyBank): Bank;
}

export function createBankTerms(corrections: () => CorrectionsByBank): BankTerms {
  const found = new WeakMap<Question, readonly KeyTerm[]>();

  function ownOf({ bank, curated, extract }: ReadyBank, question: Question): readonly KeyTerm[] {
    const chosen = curated.get(question.id);
    if (chosen) return chosen;
    const known = found.get(question) ?? extract(bank, question);
    found.set(question, known);
    return known;
  }

  function correctedIn(bankId: string, questionId: string): CorrectedTerms | null {
    const corrected = corrections().get(bankId)?.get(questionId);
    if (!corrected) return null;
    const { terms, aliases, rejected } = corrected;
    return terms || aliases.size > 0 || rejected.size > 0 ? corrected : null;
  }

  function of(shelved: ReadyBank, question: Question): readonly KeyTerm[] {
    const own = ownOf(shelved, question);
    const corrected = correctedIn(shelved.bank.id, question.id);
    return corrected ? correctTerms(own, corrected) : own;
  }

  return {
    of,
    correctedIn,
    areKnown({ bank, curated }, questionId) {
      const question = bank.questions.find(({ id }) => id === questionId);
      if (!question) return false;
      const chosen = correctedIn(bank.id, questionId)?.terms ?? curated.get(questionId);
      return chosen !== undefined || found.has(question);
    },
    withChosen(shelved) {
      const { bank, curated } = shelved;
      const questions = bank.questions.map((question) =>
        curated.has(question.id) || correctedIn(bank.id, question.id)
          ? { ...question, terms: of(shelved, question) }
          : question,
      );
      return { ...bank, questions };
    },
  };
}
