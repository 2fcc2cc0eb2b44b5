import { AppError } from '../../base/app-error';
import type { SkippedText } from '../bank';
import { type BankOfFile, joinedBanks } from '../join-banks';
import type { ParseOptions, ReadBank } from '../parse-bank';
import { type FileInFolder, isTextFile, readFolder } from './folder';
import { isHidden, passedOver } from './passed-over';

const OTHER_BANK = /\.(?:csv|tsv|json|html?|docx|apkg|colpkg|zip)$/i;

/** Whether a file of a folder may hold questions: its pictures and programs are left where they are. */
export function mayHoldQuestions(path: string): boolean {
  return isTextFile(path) || (OTHER_BANK.test(path) && !isHidden(path));
}

export interface FilesTogether {
  readonly files: readonly FileInFolder[];
  /** The paths of those whose bytes were not asked for. */
  readonly left: readonly string[];
  /** Reads a file that is no note. */
  readonly read: (file: FileInFolder) => Promise<ReadBank>;
}

/**
 * One bank of several files of any formats: notes as of a folder, then what each other file holds. A file that holds no question is
 * passed over and said. Throws as `readBankFile` does.
 */
export async function filesTogether(
  { files, left, read }: FilesTogether,
  options: ParseOptions,
): Promise<ReadBank> {
  const notes = files.filter(({ path }) => isTextFile(path));
  const others = files.filter(({ path }) => mayHoldQuestions(path) && !isTextFile(path));
  const more = files.flatMap(({ path }) => (mayHoldQuestions(path) ? [] : [path]));
  const unread = passedOver([...left, ...more]);
  if (others.length === 0) return readFolder(notes, options, unread);
  const banks: BankOfFile[] = [];
  const skipped: SkippedText[] = [];
  const take = async (path: string, reading: () => Promise<ReadBank> | ReadBank) => {
    try {
      banks.push({ ...(await reading()), path });
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      skipped.push({ file: path, line: 1, text: path, reason: 'unread-file' });
    }
  };
  if (notes.length > 0) await take(options.title ?? '', () => readFolder(notes, options));
  for (const file of others) await take(file.path, () => read(file));
  return joinedBanks(banks, options, [...skipped, ...unread]);
}
