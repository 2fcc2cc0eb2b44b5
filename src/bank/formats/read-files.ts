import { bankUnreadable } from '../bank-problem';
import { filesTogether } from './files-together';
import type { FileInFolder } from './folder';
import { LARGEST_BANK_FILE, type ReadBankFile, type ReadFileOptions, readBankFile } from './read-bank-file';

/** One bank of several files, as of a folder; `left` are the paths of those that were not even looked into. Throws as `readBankFile` does. */
export async function readBankFiles(
  name: string,
  files: readonly FileInFolder[],
  options: ReadFileOptions = {},
  left: readonly string[] = [],
): Promise<ReadBankFile> {
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total > LARGEST_BANK_FILE) throw bankUnreadable('too-large', 1);
  const { sqlWasm } = options;
  const read = ({ path, bytes }: FileInFolder) =>
    readBankFile(path, bytes, sqlWasm === undefined ? {} : { sqlWasm });
  return { format: 'folder', ...(await filesTogether({ files, left, read }, { title: name, ...options })) };
}
