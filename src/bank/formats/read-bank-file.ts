import { AppError } from '../../base/app-error';
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
import { type FileInFolder, isTextFile, readFolder } from './folder';
import { markdownOfHtml } from './html';
import { readJson } from './json';
import { type Container, containerOf, isHtml, isJson } from './recognise';
import { piecesOfRows, type Row } from './rows';
import { namesInZip, unzipSafely } from './safe-zip';
import type { TableColumns } from './table-columns';

/** Pictures and sounds make a deck large; its text stays far below. */
export const LARGEST_BANK_FILE = 100 * 1024 * 1024;

type BankFormat = 'markdown' | 'html' | 'docx' | 'csv' | 'json' | 'anki-deck' | 'folder';

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
  options: ReadFileOptions = {},
): Promise<ReadBankFile> {
  const titled = { title: titleOfName(name), ...options };
  if (bytes.length > LARGEST_BANK_FILE) throw bankUnreadable('too-large', 1);
  try {
    const container = containerOf(bytes);
    if (container === 'zip') return await readZip(bytes, titled);
    if (container === 'sqlite')
      return { format: 'anki-deck', ...readRows(await readCollection(bytes, options.sqlWasm), titled) };
    if (container !== null) throw bankUnreadable('other-format', 1, { format: OTHER_FORMATS[container] });
    return await readText(decodeText(bytes), titled);
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    if (thrown instanceof RangeError) throw bankUnreadable('too-deep', 1, { cause: thrown });
    throw bankUnreadable('damaged-file', 1, { cause: thrown });
  }
}

/** Reads a bank from text of any format: pasted, or decoded from a file. */
export async function readText(text: string, options: ReadFileOptions = {}): Promise<ReadBankFile> {
  if (text.length > MAX_BANK_CHARACTERS) throw bankUnreadable('too-large', 1);
  if (isBinary(text)) throw bankUnreadable('other-format', 1, { format: 'no text' });
  if (isJson(text)) {
    const deck = readJson(text, options.columns);
    if (deck) {
      const titled = deck.title === null ? options : { ...options, ownTitle: deck.title };
      const read = deck.exact ? readEntries(deck.exact, titled) : readRows(deck.rows, titled);
      return { format: 'json', ...read, ...(deck.table ? { table: deck.table } : {}) };
    }
  }
  if (isHtml(text)) return { format: 'html', ...readMarkdown(await markdownOfHtml(text), options) };
  const csv = await readCsv(text, options.columns);
  if (csv) {
    const { rows, table, exact } = csv;
    const read = exact ? readEntries(exact, options) : readRows(rows, options);
    return { format: 'csv', ...read, table };
  }
  return { format: 'markdown', ...readMarkdown(text, options) };
}

/** Several files at once, such as a folder that was dropped. */
export function readBankFolder(
  name: string,
  files: readonly FileInFolder[],
  options: ReadFileOptions = {},
): ReadBankFile {
  return { format: 'folder', ...readFolder(files, { title: name, ...options }) };
}

async function readZip(bytes: Uint8Array, options: ReadFileOptions): Promise<ReadBankFile> {
  const names = await namesInZip(bytes);
  if (names.includes('word/document.xml'))
    return { format: 'docx', ...readMarkdown(await markdownOfDocx(bytes), options) };
  if (isApkg(names))
    return { format: 'anki-deck', ...readRows(await readApkg(bytes, options.sqlWasm), options) };
  if (names.includes('xl/workbook.xml'))
    throw bankUnreadable('other-format', 1, { format: 'a spreadsheet; it can be saved as CSV' });
  if (names.includes('ppt/presentation.xml'))
    throw bankUnreadable('other-format', 1, { format: 'a presentation' });
  const texts = names.filter(isTextFile);
  if (texts.length > 1) {
    const files = await unzipSafely(bytes, isTextFile);
    return readBankFolder(
      options.title ?? 'Questions',
      [...files].map(([path, content]) => ({ path, bytes: content })),
      options,
    );
  }
  const [only] =
    texts.length === 1 ? texts : names.filter((name) => /\.(?:json|csv|tsv|html?|docx|apkg)$/i.test(name));
  const file = only === undefined ? undefined : (await unzipSafely(bytes, (path) => path === only)).get(only);
  if (only === undefined || !file || containerOf(file) !== null) throw bankUnreadable('no-questions', 1);
  return readText(decodeText(file), { ...options, title: titleOfName(only) });
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

function titleOfName(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? path).replace(
    /\.(?:md|markdown|mdx|txt|text|csv|tsv|json|html?|docx|apkg|colpkg|zip)$/i,
    '',
  );
}

/** Control characters other than those that lay out text. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 4000);
  const controls = [...sample].filter((sign) => sign < ' ' && !'\t\n\r\f\v'.includes(sign)).length;
  return controls * 20 > sample.length;
}
