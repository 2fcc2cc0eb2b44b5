import type { SkippedText } from '../bank';
import { type Columns, columnsOf } from '../columns';
import { ankiHeader } from './anki-text';
import { evenDelimiter, likelyDelimiter } from './delimiters';
import { asMeant } from './neutral-cells';
import type { TableRows } from './table-columns';
import { ankiTable, evenTable, namedTable, oneColumn, plainTable } from './table-kinds';
import { type TableLine, tableLines } from './table-lines';

/** The rows of CSV, TSV or Anki's text export, by `chosen` columns instead of those that their names tell; null for a text that is none. */
export async function readCsv(text: string, chosen?: Columns): Promise<TableRows | null> {
  const header = ankiHeader(text);
  const body = header
    ? text.split('\n').slice(header.lines).join('\n')
    : text.replace(/^\uFEFF?sep=.\r?\n/i, '');
  const delimiter = header?.separator ?? likelyDelimiter(body) ?? evenDelimiter(body);
  if (delimiter === null) return oneColumn(body);
  const { lines: written, skipped: open } = await tableLines(body, delimiter, header?.lines ?? 0);
  const all = header ? written : asMeant(written);
  if (all.length === 0 || isMarked(all)) return null;
  const above = header ? 0 : linesAboveNames(all);
  const cut = { lines: all.slice(above), delimiter, chosen };
  const table = header ? ankiTable(header, cut) : (namedTable(cut) ?? evenTable(cut) ?? plainTable(cut));
  if (table === null) return null;
  return { ...table, skipped: [...all.slice(0, above).map(outsideOfTable), ...open, ...table.skipped] };
}

/** "Q1" and "A1" in the first column: questions and answers below each other, not beside. */
function isMarked(lines: readonly TableLine[]): boolean {
  return (
    lines.length > 1 &&
    lines.every(({ cells: [first = ''] }) => isBareMark(first)) &&
    lines.some(({ cells: [first = ''] }) => /^[ar]/i.test(first))
  );
}

function isBareMark(cell: string): boolean {
  return /^(?:q|a|r|question|answer|frage|antwort|réponse|pregunta|respuesta)\s*\d*\s*[.:)]?$/i.test(cell);
}

/** A title and empty lines may stand above the names of the columns, as a spreadsheet has them. */
const MOST_ABOVE = 10;

function linesAboveNames(lines: readonly TableLine[]): number {
  const isAbove = ({ cells }: TableLine) => cells.filter((cell) => cell !== '').length < 2;
  const at = lines.slice(0, MOST_ABOVE).findIndex((line) => !isAbove(line));
  const names = lines[at]?.cells ?? [];
  return at > 0 && columnsOf(names)?.answer != null && !names.some((name) => /[?？]$/.test(name)) ? at : 0;
}

function outsideOfTable({ cells, line }: TableLine): SkippedText {
  return { line, text: cells.filter((cell) => cell !== '').join(', '), reason: 'outside' };
}
