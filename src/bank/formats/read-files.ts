import { AppError } from '../../base/app-error';
import type { SkippedText } from '../bank';
import { bankUnreadable } from '../bank-problem';
import { type BankOfFile, joinedBanks } from '../join-banks';
import { type FileInFolder, isTextFile } from './folder';
import {
  LARGEST_BANK_FILE,
  type ReadBankFile,
  type ReadFileOptions,
  readBankFile,
  readBankFolder,
} from './read-bank-file';

const OTHER_BANK = /\.(?:csv|tsv|json|html?|docx|apkg|colpkg|zip)$/i;

/** Whether a file of a folder may hold questions: its pictures and programs are left where they are. */
export function mayHoldQuestions(path: string): boolean {
  return (
    isTextFile(path) || (OTHER_BANK.test(path) && !/(?:^|\/)(?:__MACOSX|\.git|node_modules)\//.test(path))
  );
}

/**
 * One bank of several files of any formats: notes as of a folder, then what each other file holds. A file that holds no question is
 * passed over and said. Throws as `readBankFile` does.
 */
export async function readBankFiles(
  name: string,
  files: readonly FileInFolder[],
  options: ReadFileOptions = {},
): Promise<ReadBankFile> {
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total > LARGEST_BANK_FILE) throw bankUnreadable('too-large', 1);
  const titled = { title: name, ...options };
  const others = files.filter(({ path }) => OTHER_BANK.test(path));
  if (others.length === 0) return readBankFolder(name, files, titled);
  const banks: BankOfFile[] = [];
  const unread: SkippedText[] = [];
  const take = async (path: string, read: () => Promise<ReadBankFile> | ReadBankFile) => {
    try {
      banks.push({ ...(await read()), path });
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      unread.push({ file: path, line: 1, text: path, reason: 'unread-file' });
    }
  };
  const notes = files.filter(({ path }) => isTextFile(path));
  if (notes.length > 0) await take(name, () => readBankFolder(name, notes, titled));
  const { sqlWasm } = options;
  for (const { path, bytes } of others)
    await take(path, () => readBankFile(path, bytes, sqlWasm === undefined ? {} : { sqlWasm }));
  return { format: 'folder', ...joinedBanks(banks, titled, unread) };
}
