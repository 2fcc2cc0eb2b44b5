import type { Bank } from '../../bank/bank';
import { withIdsOfNumbers } from '../../bank/question-id';
import { AppError } from '../../base/app-error';
import type { StoredBank, StoredQuestions } from '../../history/bank-record';
import type { Banks } from '../../history/banks';

/** A stored bank whose questions have their ids. */
export type SettledBank = StoredBank & { readonly content: StoredQuestions };

/** The form in which a bank is stored. */
export function settledBank(
  { id, title, ...content }: Bank,
  { addedAt, changedAt }: Pick<StoredBank, 'addedAt' | 'changedAt'>,
): SettledBank {
  return { id, title, content: { kind: 'questions', ...content }, addedAt, changedAt };
}

/** And back. */
export function bankOfSettled({ id, title, content: { kind: _, ...content } }: SettledBank): Bank {
  return { id, title, ...content };
}

/** The times of a bank that changes now; two changes never look like one. */
export function changedNow(
  { addedAt, changedAt }: StoredBank,
  now: number,
): Pick<StoredBank, 'addedAt' | 'changedAt'> {
  return { addedAt, changedAt: Math.max(now, changedAt + 1) };
}

/** A bank that an earlier version kept as text is read once more, and from then on kept as questions. */
export async function settle(stored: StoredBank, banks: Pick<Banks, 'settle'>): Promise<SettledBank> {
  const { id, title, content } = stored;
  if (content.kind === 'questions') return { ...stored, content };
  const { readText } = await import('../../bank/formats/read-bank-file');
  const { bank } = await readText(content.text, { id, title });
  const settled = settledBank(withIdsOfNumbers(bank), stored);
  try {
    await banks.settle(settled);
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown; // storage is full: the next start reads the text again
  }
  return settled;
}
