import { asks } from '../asking';
import { type Columns, columnsOf } from '../columns';
import { type AnkiHeader, ankiColumns, sectionNamed } from './anki-text';
import { splitCloze } from './cloze';
import { FEWEST_ROWS } from './delimiters';
import { exactNotes, exactRows } from './exact-table';
import { answerColumn, guessedTable } from './guess-columns';
import { quizRows } from './quiz-table';
import type { Row } from './rows';
import type { TableColumns, TableRows } from './table-columns';
import { extraCells, type TableLine, widthOf, withJoinedEnds } from './table-lines';

/** A table that is cut into cells. */
interface CutTable {
  readonly lines: readonly TableLine[];
  readonly delimiter: string;
  /** Instead of the columns that it tells. */
  readonly chosen: Columns | undefined;
}

export function ankiTable(header: AnkiHeader, { lines, chosen }: CutTable): TableRows {
  const table = columnsIn(header.names ?? [], lines, chosen ?? ankiColumns(header, lines));
  const rows = rowsOf(lines, table.columns, (cell) =>
    sectionNamed(cell, table.columns.section === header.tags),
  );
  return { rows, table, exact: header.exact && !chosen ? exactNotes(lines) : null, skipped: [] };
}

/** Its first row names a column of questions; null for any other. */
export function namedTable({ lines, delimiter, chosen }: CutTable): TableRows | null {
  const [{ cells: names } = { cells: [] }, ...below] = lines;
  const named = columnsOf(names);
  const width = names.length;
  if (!named || width < 2) return null;
  const quiz = chosen ? null : quizRows(names, below);
  if (quiz) {
    const table = columnsIn(names, below, quiz.columns);
    return { rows: quiz.rows, table, exact: null, skipped: extraCells(below, width) };
  }
  const cells = below.map((line) => line.cells);
  const answer = named.answer ?? answerColumn(cells, named);
  const fitted = answer === width - 1 ? withJoinedEnds(below, width, delimiter) : below;
  const table = columnsIn(names, fitted, chosen ?? { ...named, answer });
  return {
    rows: rowsOf(withSectionsFilled(fitted, table.columns.section), table.columns),
    table,
    exact: chosen ? null : exactRows(names, fitted),
    skipped: extraCells(fitted, width),
  };
}

/** All its rows are of one width, and what its cells say tells the columns; null for any other. */
export function evenTable({ lines, chosen }: CutTable): TableRows | null {
  if (!isEven(lines)) return null;
  const { isNamed, columns } = guessedTable(lines.map(({ cells }) => cells));
  const below = isNamed ? lines.slice(1) : lines;
  const table = columnsIn(isNamed ? (lines[0]?.cells ?? []) : [], below, chosen ?? columns);
  return { rows: rowsOf(below, table.columns), table, exact: null, skipped: [] };
}

/** Questions, answers and perhaps sections, in this order and without names; null for any other. */
export function plainTable({ lines, delimiter, chosen }: CutTable): TableRows | null {
  if (!isPlainTable(lines)) return null;
  const section = sectionColumn(lines);
  const fitted = section === null ? withJoinedEnds(lines, 2, delimiter) : lines;
  const table = columnsIn([], fitted, chosen ?? { question: 0, answer: 1, section });
  const skipped = extraCells(fitted, section === null ? 2 : 3);
  return { rows: rowsOf(fitted, table.columns), table, exact: null, skipped };
}

/** A column of questions under its name. */
export function oneColumn(body: string): TableRows | null {
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

/** A section that is written once stands for the rows below it, too. */
function withSectionsFilled(lines: readonly TableLine[], column: number | null): readonly TableLine[] {
  if (column === null) return lines;
  const written = lines.flatMap(({ cells }) => cells[column] || []);
  const isWrittenOnce = written.length < lines.length && new Set(written).size === written.length;
  if (!isWrittenOnce || !lines[0]?.cells[column]) return lines;
  let above = '';
  return lines.map(({ cells, line }) => {
    above = cells[column] || above;
    const padded = [...cells, ...Array<string>(Math.max(0, column + 1 - cells.length)).fill('')];
    return { cells: padded.with(column, above), line };
  });
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
