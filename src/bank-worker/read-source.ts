import { bankUnreadable } from '../bank/bank-problem';
import { mayHoldQuestions } from '../bank/formats/files-together';
import type { FileInFolder } from '../bank/formats/folder';
import {
  LARGEST_BANK_FILE,
  type ReadBankFile,
  type ReadFileOptions,
  readBankFile,
  readText,
} from '../bank/formats/read-bank-file';
import { readBankFiles } from '../bank/formats/read-files';
import type { BankSource, SourceFile } from './protocol';

/**
 * Reads what the user brought; what is too large is refused before its bytes are asked for. Rejects with `bank-unreadable`.
 */
export async function readSource(source: BankSource, options: ReadFileOptions): Promise<ReadBankFile> {
  if (source.kind === 'text') return readText(source.text, { title: source.name, ...options });
  const [only, ...others] = source.files;
  if (only && others.length === 0) return readBankFile(only.path, await bytesOf(only), options);
  const files = source.files.filter(({ path }) => mayHoldQuestions(path));
  const left = source.files.flatMap(({ path }) => (mayHoldQuestions(path) ? [] : [path]));
  if (files.reduce((sum, { file }) => sum + file.size, 0) > LARGEST_BANK_FILE)
    throw bankUnreadable('too-large', 1);
  const read: FileInFolder[] = [];
  for (const file of files) read.push({ path: file.path, bytes: await bytesOf(file) });
  return readBankFiles(source.name, read, options, left);
}

async function bytesOf({ file }: SourceFile): Promise<Uint8Array> {
  if (file.size > LARGEST_BANK_FILE) throw bankUnreadable('too-large', 1);
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw bankUnreadable('file-gone', 1, { cause });
  }
}
