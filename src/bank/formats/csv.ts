import { asks } from '../asking';
import { type Columns, columnsOf } from '../columns';
import { EXACT_FORMAT } from '../exact-format';
import { splitCloze } from './cloze';
import { exactNotes, exactRows } from './exact-table';
import { answerColumn, guessedTable } from './guess-columns';
import type { Row } from './rows';
import type { TableColumns, TableRows } from './table-columns';
import { extraCells, type TableLine, tableLines, withJoinedEnds } from './table-lines';

/** What the header lines of Anki's text export say; columns count from 0. */
interface AnkiHeader {
  readonly lines: number;
  readonly separator: string | null;
  readonly names: readonly string[] | null;
  readonly tags: number | null;
  readonly deck: number | null;
  /** Columns that hold ids, not text. */
  readonly others: readonly number[];
  /** Written by this app. */
  readonly exact: boolean;
}

const SEPARATORS: Readonly<Record<string, string>> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  space: ' ',
  pipe: '|',
  colon: ':',
};

/** The rows of CSV, TSV or Anki's text export, by `chosen` columns instead of those that their names tell; null for a text that is none. */
export async function readCsv(text: string, chosen?: Columns): Promise<TableRows | null> {
  const header = ankiHeader(text);
  const body = header
    ? text.split('\n').slice(header.lines).join('\n')
    : text.replace(/^\uFEFF?sep=.\r?\n/i, '');
  const delimiter = header?.separator ?? likelyDelimiter(body) ?? evenDelimiter(body);
  if (delimiter === null) return oneColumn(body);
  const { lines, skipped } = await tableLines(body, delimiter, header?.lines ?? 0);
  if (lines.length === 0) return null;
  if (header) {
    const guess = ankiColumns(header, lines);
    const table = columnsIn(header.names ?? [], lines, chosen ?? guess);
    const rows = rowsOf(lines, table.columns, lastName);
    return { rows, table, exact: header.exact && !chosen ? exactNotes(lines) : null, skipped };
  }
  const [first] = lines;
  const named = columnsOf(first?.cells ?? []);
  if (first && named && first.cells.length > 1) {
    const below = lines.slice(1);
    const answer =
      named.answer ??
      answerColumn(
        below.map(({ cells }) => cells),
        named,
      );
    const width = first.cells.length;
    const isAnswerLast = answer === width - 1;
    const fitted = isAnswerLast ? withJoinedEnds(below, width, delimiter) : below;
    const table = columnsIn(first.cells, fitted, chosen ?? { ...named, answer });
    return {
      rows: rowsOf(fitted, table.columns),
      table,
      exact: chosen ? null : exactRows(first.cells, below),
      skipped: [...skipped, ...extraCells(fitted, width)],
    };
  }
  if (isEven(lines)) {
    const { isNamed, columns } = guessedTable(lines.map(({ cells }) => cells));
    const below = isNamed ? lines.slice(1) : lines;
    const table = columnsIn(isNamed ? (first?.cells ?? []) : [], below, chosen ?? columns);
    return { rows: rowsOf(below, table.columns), table, exact: null, skipped };
  }
  if (!isPlainTable(lines)) return null;
  const section = sectionColumn(lines);
  const fitted = section === null ? withJoinedEnds(lines, 2, delimiter) : lines;
  const table = columnsIn([], fitted, chosen ?? { question: 0, answer: 1, section });
  return {
    rows: rowsOf(fitted, table.columns),
    table,
    exact: null,
    skipped: [...skipped, ...extraCells(fitted, section === null ? 2 : 3)],
  };
}

/** A column of questions under its name. */
function oneColumn(body: string): TableRows | null {
  const lines = body
    .split('\n')
    .map((text, index) => ({ cells: [text.trim().replace(/^"(.*)"$/, '$1')], line: index + 1 }));
  const [head, ...below] = lines.filter(({ cells }) => cells[0] !== '');
  const name = head?.cells[0] ?? '';
  const asking = below.filter(({ cells }) => asks(cells[0] ?? '')).length;
  const isColumn = /^\p{L}[\p{L} ]{0,28}$/u.test(name) && columnsOf([name]) !== null;
  if (!isColumn || below.length < FEWEST_ROWS || asking * 10 < below.length * 8) return null;
  const table = columnsIn([name], below, { question: 0, answer: null, section: null });
  return { rows: rowsOf(below, table.columns), table, exact: null, skipped: [] };
}

function columnsIn(names: readonly string[], lines: readonly TableLine[], columns: Columns): TableColumns {
  const width = widthOf(lines);
  const places = Array.from({ length: width }, (_, index) => index);
  return {
    names: places.map((index) => names[index] ?? ''),
    samples: places.map((index) => lines.find(({ cells }) => cells[index])?.cells[index] ?? ''),
    columns,
  };
}

function widthOf(lines: readonly TableLine[]): number {
  return lines.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}

function rowsOf(
  table: readonly TableLine[],
  columns: Columns,
  nameOf: (cell: string) => string | null = (cell) => cell || null,
): readonly Row[] {
  return table.map(({ cells, line }) => {
    const question = cells[columns.question] ?? '';
    const cloze = splitCloze(question);
    const answer = columns.answer === null ? '' : (cells[columns.answer] ?? '');
    return {
      question: cloze?.question ?? question,
      answer: cloze ? [cloze.answer, answer].filter((side) => side !== '').join('\n\n') : answer,
      section: columns.section === null ? null : nameOf(cells[columns.section] ?? ''),
      line,
    };
  });
}

/** "Cooking::Bread" is a deck in a deck; of several tags the first counts. */
function lastName(name: string): string | null {
  return (
    name
      .split('::')
      .at(-1)
      ?.split(/[\s,;]\s*(?=\S+$)|,/)[0]
      ?.trim() || null
  );
}

function ankiHeader(text: string): AnkiHeader | null {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const count = lines.findIndex((line) => !/^#[a-z ]+:/i.test(line));
  const head = count === -1 ? lines : lines.slice(0, count);
  if (head.length === 0 || !/^#(?:separator|html|columns|tags|deck|notetype|guid)/i.test(head[0] ?? ''))
    return null;
  const value = (key: string) =>
    head
      .map((line) => new RegExp(`^#${key}:\\s*(.*?)\\r?$`, 'i').exec(line)?.[1])
      .find((found) => found !== undefined);
  const column = (key: string) => {
    const number = Number(value(`${key} column`));
    return Number.isInteger(number) && number > 0 ? number - 1 : null;
  };
  const named = value('separator')?.toLowerCase() ?? 'tab';
  const separator = SEPARATORS[named] ?? (named.length === 1 ? named : '\t');
  const others = [column('guid'), column('notetype'), column('if matches')].filter((one) => one !== null);
  return {
    lines: head.length,
    separator,
    names: value('columns')?.split(separator) ?? null,
    tags: column('tags'),
    deck: column('deck'),
    others,
    exact: value('format') === EXACT_FORMAT,
  };
}

function ankiColumns({ names, tags, deck, others }: AnkiHeader, table: readonly TableLine[]): Columns {
  const section = deck ?? tags;
  const named = names ? columnsOf(names) : null;
  if (named) return { ...named, section: section ?? named.section };
  const taken = [tags, deck, ...others];
  const free = Array.from({ length: widthOf(table) }, (_, index) => index).filter(
    (index) => !taken.includes(index),
  );
  return { question: free[0] ?? 0, answer: free[1] ?? null, section };
}

/** The sign that cuts most lines into the same number of cells; null when none does. */
function likelyDelimiter(body: string): string | null {
  const lines = body.split('\n', 400).filter((line) => line.trim() !== '');
  const first = lines[0] ?? '';
  for (const delimiter of ['\t', ';', ',', '|']) {
    const named = /^\s*[|#>]/.test(first) ? null : columnsOf(first.replace(/"/g, '').split(delimiter));
    // A sentence about questions has commas, too: without a name for the answers the lines below decide.
    if (named && first.split(delimiter).length > 1 && (named.answer !== null || cutsMost(body, delimiter)))
      return delimiter;
  }
  const tabbed = lines.filter((line) => line.includes('\t') && !line.startsWith('\t')).length;
  if (lines.length > 1 && tabbed * 10 >= lines.length * 8) return '\t';
  const quoted = lines.filter((line) => /^"[^"]+"\s*[,;]\s*"/.test(line));
  if (quoted.length * 2 > lines.length) return /^"[^"]+"\s*;/.test(quoted[0] ?? '') ? ';' : ',';
  const asked = lines.filter((line) => /^[^,;]*[?？]["”]?\s*[;,]\s*\S/.test(line));
  if (lines.length > 1 && asked.length * 10 >= lines.length * 8)
    return /^[^,;]*[?？]["”]?\s*;/.test(asked[0] ?? '') ? ';' : ',';
  return null;
}

/** Whether most lines have the sign, cells of several lines counted as one. */
function cutsMost(body: string, delimiter: string): boolean {
  const lines = unquotedLines(body);
  return lines.filter((line) => line.includes(delimiter)).length * 2 > lines.length;
}

function unquotedLines(body: string): readonly string[] {
  const unquoted = body.slice(0, LOOKED_AT).replace(/"(?:[^"]|"")*"/g, '""');
  return unquoted.split('\n', 400).filter((line) => line.trim() !== '');
}

/**
 * The sign that cuts every line into the same number of cells, as a program writes a table; null when none does. Where people write, a
 * blank follows a comma.
 */
function evenDelimiter(body: string): string | null {
  const lines = unquotedLines(body);
  if (lines.length < FEWEST_ROWS) return null;
  return (
    [',', ';', '\t', '|'].find((delimiter) => {
      const cells = lines.map((line) => line.split(delimiter));
      const [width = 0] = cells.map(({ length }) => length);
      return (
        width > 1 &&
        cells.every((row) => row.length === width && row.slice(1).every((cell) => !cell.startsWith(' '))) &&
        cells.every(([first = '']) => !/^\s*(?:#|[-*>|]|\d+[.)]\s)/.test(first))
      );
    }) ?? null
  );
}

/** Characters that are enough to see how a table is written. */
const LOOKED_AT = 200_000;

/** Fewer lines are alike by chance. */
const FEWEST_ROWS = 2;

function isEven(table: readonly TableLine[]): boolean {
  const [first] = table;
  const width = first?.cells.length ?? 0;
  return width > 1 && table.length >= FEWEST_ROWS && table.every(({ cells }) => cells.length === width);
}

/** Without names of columns: two columns or more, the first short, and either asking or cut by tabs as decks are. */
function isPlainTable(table: readonly TableLine[]): boolean {
  const full = table.filter(({ cells }) => cells.length > 1 && cells[0] !== '');
  if (full.length * 10 < table.length * 7) return false;
  const asking = full.filter(({ cells }) => asks(cells[0] ?? '')).length;
  return (
    asking * 3 >= full.length ||
    (full.length > 2 &&
      full.every(({ cells }) => cells.length === full[0]?.cells.length && cells.length <= 3))
  );
}

/** A third column of short words, where none is a piece of an answer with a delimiter in it. */
function sectionColumn(table: readonly TableLine[]): number | null {
  if (table.some(({ cells }) => cells.length > 3)) return null;
  const third = table.map(({ cells }) => cells[2] ?? '').filter((cell) => cell !== '');
  const isShort = third.length > 0 && third.every((cell) => cell.length < 40);
  return isShort && third.length * 2 >= table.length ? 2 : null;
}
