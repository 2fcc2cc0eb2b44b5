import { asks } from '../asking';
import type { SkippedText } from '../bank';
import { type Columns, columnsOf } from '../columns';
import { ankiColumns, ankiHeader, sectionNamed } from './anki-text';
import { splitCloze } from './cloze';
import { evenDelimiter, FEWEST_ROWS, likelyDelimiter } from './delimiters';
import { exactNotes, exactRows } from './exact-table';
import { answerColumn, guessedTable } from './guess-columns';
import { quizRows } from './quiz-table';
import type { Row } from './rows';
import type { TableColumns, TableRows } from './table-columns';
import { extraCells, type TableLine, tableLines, widthOf, withJoinedEnds } from './table-lines';

/** The rows of CSV, TSV or Anki's text export, by `chosen` columns instead of those that their names tell; null for a text that is none. */
export async function readCsv(text: string, chosen?: Columns): Promise<TableRows | null> {
  const header = ankiHeader(text);
  const body = header
    ? text.split('\n').slice(header.lines).join('\n')
    : text.replace(/^\uFEFF?sep=.\r?\n/i, '');
  const delimiter = header?.separator ?? likelyDelimiter(body) ?? evenDelimiter(body);
  if (delimiter === null) return oneColumn(body);
  const { lines: all, skipped: open } = await tableLines(body, delimiter, header?.lines ?? 0);
  if (all.length === 0 || isMarked(all)) return null;
  const above = header ? 0 : linesAboveNames(all);
  const lines = all.slice(above);
  const skipped = [...all.slice(0, above).map(outsideOfTable), ...open];
  if (header) {
    const guess = ankiColumns(header, lines);
    const table = columnsIn(header.names ?? [], lines, chosen ?? guess);
    const rows = rowsOf(lines, table.columns, (cell) =>
      sectionNamed(cell, table.columns.section === header.tags),
    );
    return { rows, table, exact: header.exact && !chosen ? exactNotes(lines) : null, skipped };
  }
  const [first] = lines;
  const named = columnsOf(first?.cells ?? []);
  if (first && named && first.cells.length > 1) {
    const below = lines.slice(1);
    const width = first.cells.length;
    const answer =
      named.answer ??
      answerColumn(
        below.map(({ cells }) => cells),
        named,
      );
    const quiz = quizRows(first.cells, below);
    if (quiz && !chosen) {
      const table = columnsIn(first.cells, below, quiz.columns);
      return { rows: quiz.rows, table, exact: null, skipped: [...skipped, ...extraCells(below, width)] };
    }
    const isAnswerLast = answer === width - 1;
    const fitted = isAnswerLast ? withJoinedEnds(below, width, delimiter) : below;
    const table = columnsIn(first.cells, fitted, chosen ?? { ...named, answer });
    return {
      rows: rowsOf(withSectionsFilled(fitted, table.columns.section), table.columns),
      table,
      exact: chosen ? null : exactRows(first.cells, fitted),
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
