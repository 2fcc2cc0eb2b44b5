import { AppError } from '../../base/app-error';
import type { SkippedText } from '../bank';
import { bankUnreadable } from '../bank-problem';
import type { Columns } from '../columns';
import { type ExactEntry, outlineOfExact } from '../exact-format';
import {
  MAX_BANK_CHARACTERS,
  type ParseOptions,
  type ReadBank,
  readExactly,
  readMarkdown,
  readPieces,
} from '../parse-bank';
import { isApkg, readApkg, readCollection } from './apkg';
import { readCsv } from './csv';
import { decodeText } from './decode-text';
import { markdownOfDocx } from './docx';
import { isNamedAsBank } from './file-endings';
import { filesTogether, mayHoldQuestions } from './files-together';
import type { FileInFolder } from './folder';
import { markdownOfHtml } from './html';
import { readJson } from './json';
import { passedOver } from './passed-over';
import { type Container, containerOf, isHtml, isJson } from './recognise';
import { piecesOfRows, type Row } from './rows';
import { isInside, namesInZip, unzipSafely } from './safe-zip';
import type { TableColumns } from './table-columns';

/** Pictures and sounds make a deck large; its text stays far below. */
export const LARGEST_BANK_FILE = 100 * 1024 * 1024;

export type BankFormat = 'markdown' | 'html' | 'docx' | 'csv' | 'json' | 'anki-deck' | 'folder';

export interface ReadBankFile extends ReadBank {
  readonly format: BankFormat;
  /** Of a table or a list of objects, so that others can be chosen. */
  readonly table?: TableColumns;
}

export interface ReadFileOptions extends ParseOptions {
  /** Where sql.js's WebAssembly is served; only Anki decks need it, and not in Node. */
  readonly sqlWasm?: string;
  /** Instead of the columns that their names tell. */
  readonly columns?: Columns;
}

interface OptionsInside extends ReadFileOptions {
  /** The file lies in a zip. */
  readonly inZip?: true;
}

const OTHER_FORMATS: Readonly<Record<Exclude<Container, 'zip' | 'sqlite'>, string>> = {
  pdf: 'a PDF',
  'old-office': 'a document of an old Office (.doc, .xls)',
  rtf: 'a rich text document (.rtf)',
  gzip: 'a packed file (.gz)',
  picture: 'a picture',
  sound: 'a sound recording',
};

/**
 * Reads a bank from a file of any format, told by its content and not by its name; the name is the title where the file has none.
 * Libraries of a format are loaded with the first such file. Throws AppError `bank-unreadable` with details {line, problem: BankProblem}, and nothing else.
 */
export async function readBankFile(
  name: string,
  bytes: Uint8Array,
  options: OptionsInside = {},
): Promise<ReadBankFile> {
  const titled = { title: titleOfName(name), ...options };
  if (bytes.length > LARGEST_BANK_FILE) throw bankUnreadable('too-large', 1);
  return orUnreadable(async () => {
    const container = containerOf(bytes);
    if (container === 'zip') return readZip(bytes, titled);
    if (container === 'sqlite')
      return { format: 'anki-deck', ...readRows(await readCollection(bytes, options.sqlWasm), titled) };
    if (container !== null) throw bankUnreadable('other-format', 1, { format: OTHER_FORMATS[container] });
    return readAnyText(decodeText(bytes), titled);
  });
}

/** Reads a bank from text of any format: pasted, or decoded from a file. Throws as `readBankFile` does. */
export async function readText(text: string, options: ReadFileOptions = {}): Promise<ReadBankFile> {
  return orUnreadable(() => readAnyText(text, options));
}

/** Whatever a library throws about a file is trouble with the file. */
async function orUnreadable(read: () => Promise<ReadBankFile>): Promise<ReadBankFile> {
  try {
    return await read();
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    if (thrown instanceof RangeError) throw bankUnreadable('too-deep', 1, { cause: thrown });
    throw bankUnreadable('damaged-file', 1, { cause: thrown });
  }
}

async function readAnyText(text: string, options: ReadFileOptions): Promise<ReadBankFile> {
  if (text.length > MAX_BANK_CHARACTERS) throw bankUnreadable('too-large', 1);
  if (text.trim() === '') throw bankUnreadable('empty-file', 1);
  if (isBinary(text)) throw bankUnreadable('other-format', 1, { format: 'no text' });
  if (isJson(text)) {
    const deck = await readJson(text, options.columns);
    if (deck) {
      const titled = deck.title === null ? options : { ...options, ownTitle: deck.title };
      const read = deck.exact ? readEntries(deck.exact, titled) : readRows(deck.rows, titled);
      const table = deck.table ? { table: deck.table } : {};
      return { format: 'json', ...withSkipped(read, deck.skipped), ...table };
    }
  }
  if (isHtml(text)) return { format: 'html', ...readMarkdown(await markdownOfHtml(text), options) };
  const csv = await readCsv(text, options.columns);
  if (csv) {
    const { rows, table, exact, skipped } = csv;
    const read = exact ? readEntries(exact, options) : readRows(rows, options);
    return { format: 'csv', ...withSkipped(read, skipped), table };
  }
  return { format: 'markdown', ...readMarkdown(text, options) };
}

async function readZip(bytes: Uint8Array, options: OptionsInside): Promise<ReadBankFile> {
  const names = await namesInZip(bytes);
  if (names.includes('word/document.xml'))
    return { format: 'docx', ...readMarkdown(await markdownOfDocx(bytes), options) };
  if (isApkg(names))
    return { format: 'anki-deck', ...readRows(await readApkg(bytes, options.sqlWasm), options) };
  if (names.includes('xl/workbook.xml'))
    throw bankUnreadable('other-format', 1, { format: 'a spreadsheet; it can be saved as CSV' });
  if (names.includes('ppt/presentation.xml'))
    throw bankUnreadable('other-format', 1, { format: 'a presentation' });
  if (options.inZip) throw bankUnreadable('no-questions', 1); // a zip may hold itself
  const files = [...(await unzipSafely(bytes, mayHoldQuestions))].map(([path, content]) => ({
    path,
    bytes: content,
  }));
  const left = names.filter((name) => !isInside(name) || !mayHoldQuestions(name));
  const read = ({ path, bytes: content }: FileInFolder) =>
    readBankFile(path, content, { ...options, title: titleOfName(path), inZip: true });
  const [only] = files;
  if (!only || files.length > 1)
    return { format: 'folder', ...(await filesTogether({ files, left, read }, options)) };
  const alone = await read(only);
  return { ...alone, skipped: [...alone.skipped, ...passedOver(left)] };
}

function readEntries(
  entries: readonly ExactEntry[],
  options: ParseOptions & { readonly ownTitle?: string },
): ReadBank {
  return readExactly(() => outlineOfExact(null, entries, 'cards'), options);
}

function readRows(rows: readonly Row[], options: ParseOptions & { readonly ownTitle?: string }): ReadBank {
  return readPieces(() => piecesOfRows(rows), { ...options, way: 'cards' });
}

function withSkipped(read: ReadBank, skipped: readonly SkippedText[]): ReadBank {
  return { ...read, skipped: [...read.skipped, ...skipped].sort((a, b) => a.line - b.line) };
}

function titleOfName(path: string): string {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  return isNamedAsBank(name) ? name.replace(/\.[^.]+$/, '') : name;
}

/** Control characters other than those that lay out text. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 4000);
  const controls = [...sample].filter((sign) => sign < ' ' && !'\t\n\r\f\v'.includes(sign)).length;
  return controls * 20 > sample.length;
}
