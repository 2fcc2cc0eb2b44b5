import { freeSlugs } from '../base/slug';
import type { Bank } from './bank';

/**
 * The id of a question that was known by its number alone: those of the built-in bank, whose numbers never change, and those
 * stored before questions had ids.
 */
export function idOfNumber(number: number): string {
  return `q${number}`;
}

/** The bank with such ids. */
export function withIdsOfNumbers(bank: Bank): Bank {
  return {
    ...bank,
    questions: bank.questions.map((question) => ({ ...question, id: idOfNumber(question.number) })),
  };
}

/**
 * Ids for new questions, by their texts: the same file gives the same ids on every machine. An id stays with its question
 * from then on, whatever becomes of the text. None of them is in `taken`.
 */
export function idsOfTexts(texts: readonly string[], taken: Iterable<string> = []): readonly string[] {
  return freeSlugs(texts, 'question', taken);
}

/** The bank with ids that no question had before, so that no earlier answer is shown with them. `edition` is new as well. */
export function withFreshIds(bank: Bank, edition: string): Bank {
  return {
    ...bank,
    questions: bank.questions.map((question) => ({ ...question, id: `${question.id}-${edition}` })),
  };
}
