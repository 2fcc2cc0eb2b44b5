import type { Bank } from '../../bank/bank';

/** Whether a user would say that two banks have one title. */
export function isSameTitle(one: string, other: string): boolean {
  return plainTitle(one) === plainTitle(other);
}

/** "Tea (2)", or the first number from there on that no bank has. */
export function freeTitle(title: string, taken: readonly string[]): string {
  const bare = title.replace(/ \(\d+\)$/, '');
  let copy = 2;
  while (taken.some((one) => isSameTitle(one, `${bare} (${copy})`))) copy += 1;
  return `${bare} (${copy})`;
}

/** A bank without sections of its own has one that is called as the bank is. */
export function retitled(bank: Bank, title: string): Bank {
  if (bank.sections.length !== 1 || bank.sections[0] !== bank.title) return { ...bank, title };
  const questions = bank.questions.map((question) => ({ ...question, section: title }));
  return { ...bank, title, sections: [title], questions };
}

function plainTitle(title: string): string {
  return title.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
