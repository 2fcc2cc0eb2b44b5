import type { Bank } from './bank';

/** A bank without sections of its own has one that is called as the bank is. */
export function retitled(bank: Bank, title: string): Bank {
  if (bank.sections.length !== 1 || bank.sections[0] !== bank.title) return { ...bank, title };
  const questions = bank.questions.map((question) => ({ ...question, section: title }));
  return { ...bank, title, sections: [title], questions };
}
