import { slugOf } from '../base/slug';
import type { SkippedText } from './bank';
import { bankUnreadable } from './bank-problem';
import type { ParseOptions, ReadBank } from './parse-bank';
import { idsOfTexts } from './question-id';
import { isScored } from './scored';

/** What one of several files holds. */
export interface BankOfFile extends Pick<ReadBank, 'bank' | 'skipped'> {
  readonly path: string;
}

/**
 * One bank of several files, in their order, its questions counted anew. Its language is that of most files. `unread` are files that
 * hold none. Throws `bank-unreadable` with `no-questions`.
 */
export function joinedBanks(
  files: readonly BankOfFile[],
  options: ParseOptions,
  unread: readonly SkippedText[] = [],
): ReadBank {
  const found = files.flatMap(({ bank }) => bank.questions);
  if (found.length === 0) throw bankUnreadable('no-questions', 1);
  const ids = idsOfTexts(found.map(({ text }) => text));
  const questions = found.map((question, index) => ({
    ...question,
    id: ids[index] ?? question.id,
    number: index + 1,
  }));
  const title = options.title ?? 'Questions';
  const languages = files.flatMap(({ bank }) => (bank.language === undefined ? [] : [bank.language]));
  const [language] = languages;
  const answered = questions.filter(isScored).length;
  return {
    bank: {
      id: options.id ?? slugOf(title, 'bank'),
      title,
      sections: [...new Set(questions.map(({ section }) => section))],
      questions,
      ...(language !== undefined && languages.length * 2 > files.length ? { language } : {}),
    },
    way: 'cards',
    ways: [{ way: 'cards', questions: questions.length, answered }],
    skipped: [
      ...files.flatMap(({ path, skipped }) => skipped.map((one) => ({ ...one, file: path }))),
      ...unread,
    ],
  };
}
