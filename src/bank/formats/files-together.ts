import { AppError } from '../../base/app-error';
import type { SkippedText } from '../bank';
import { type BankOfFile, joinedBanks } from '../join-banks';
import type { ParseOptions, ReadBank } from '../parse-bank';
import { isNamedAsBank } from './file-endings';
import { type FileInFolder, isTextFile, readNotes, wholeFile } from './folder';
import { isHidden, passedOver } from './passed-over';

/** Whether a file of a folder may hold questions: its pictures and programs are left where they are. */
export function mayHoldQuestions(path: string): boolean {
  return isNamedAsBank(path) && !isHidden(path);
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
  const notes = readNotes(files);
  const others = files.filter(({ path }) => mayHoldQuestions(path) && !isTextFile(path));
  const more = files.flatMap(({ path }) => (mayHoldQuestions(path) ? [] : [path]));
  const banks: BankOfFile[] = [...notes.banks];
  const skipped: SkippedText[] = [...notes.skipped];
  for (const file of others) {
    try {
      banks.push({ ...(await read(file)), path: file.path });
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      skipped.push(wholeFile(file.path, 'unread-file'));
    }
  }
  return joinedBanks(banks, options, [...skipped, ...passedOver([...left, ...more])]);
}
