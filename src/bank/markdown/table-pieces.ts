import { asksSurely } from '../asking';
import { type Columns, columnsOf } from '../columns';
import { answerColumn } from '../formats/guess-columns';
import { linkKindOf, plainText } from './inline-lines';
import { type Run, runsOf } from './inline-runs';
import type { Token } from './parser';
import type { PieceWriter } from './piece-writer';

export interface TableRow {
  readonly line: number;
  readonly cells: readonly (readonly Run[])[];
}

/** `start` is the index of `table_open`. */
export function writeTable(
  writer: PieceWriter,
  tokens: readonly Token[],
  start: number,
  depth: number,
): void {
  writeRows(writer, rowsOf(tokens, start), depth);
}

/** A table with a column of questions is a bank, a card a row; the rows of any other are list items, their cells in a row. */
export function writeRows(writer: PieceWriter, [head, ...rows]: readonly TableRow[], depth: number): void {
  if (!head) return;
  const names = head.cells.map(plainText);
  const named = columnsOf(names);
  if (named === null && asksInFirstColumn(rows)) {
    const isQuestion = asksSurely(names[0] ?? '');
    writeCards(writer, isQuestion ? [head, ...rows] : rows, { question: 0, answer: 1, section: null }, depth);
    return;
  }
  // tags beside a question are no section where there are headings
  const isTagged =
    TAGS.test(names[named?.section ?? -1] ?? '') && writer.pieces.some(({ kind }) => kind === 'heading');
  const untagged = named && isTagged ? { ...named, section: null } : named;
  const cells = rows.map((row) => row.cells.map(plainText));
  const columns = untagged && { ...untagged, answer: untagged.answer ?? answerColumn(cells, untagged) };
  // a table of contents names its links "Questions"
  const linked = rows.filter(
    (row) => linkKindOf(row.cells[columns?.question ?? 0] ?? []) === 'inside',
  ).length;
  if (columns === null || linked * 2 > rows.length) {
    for (const row of [head, ...rows])
      writer.paragraph(joined(row.cells), row.line, { ordinal: null, depth });
    return;
  }
  writeCards(writer, rows, columns, depth);
}

const TAGS = /^(?:tags?|labels?|level|difficulty)$/i;

/** Two columns whose names tell nothing, of which the first asks in every row. */
function asksInFirstColumn(rows: readonly TableRow[]): boolean {
  return (
    rows.length > 1 && rows.every(({ cells }) => cells.length === 2 && asksSurely(plainText(cells[0] ?? [])))
  );
}

function writeCards(writer: PieceWriter, rows: readonly TableRow[], columns: Columns, depth: number): void {
  for (const { line, cells } of rows) {
    const question = cells[columns.question] ?? [];
    const answer = columns.answer === null ? [] : (cells[columns.answer] ?? []);
    const section = columns.section === null ? '' : plainText(cells[columns.section] ?? []);
    if (plainText(question) !== '') writer.card(question, answer, section || null, line);
    else if (cells.some((cell) => plainText(cell) !== ''))
      writer.paragraph(joined(cells), line, { ordinal: null, depth });
  }
}

function rowsOf(tokens: readonly Token[], start: number): readonly TableRow[] {
  const rows: { line: number; cells: (readonly Run[])[] }[] = [];
  for (let at = start; at < tokens.length && tokens[at]?.type !== 'table_close'; at += 1) {
    const token = tokens[at];
    if (token?.type === 'tr_open') rows.push({ line: (token.map?.[0] ?? 0) + 1, cells: [] });
    if (token?.type === 'inline') rows.at(-1)?.cells.push(runsOf(token.children ?? []));
  }
  return rows;
}

function joined(all: readonly (readonly Run[])[]): readonly Run[] {
  const cells = all.filter((cell) => plainText(cell) !== '');
  return cells.flatMap((cell, index) =>
    index === 0 ? cell : [{ text: ', ', bold: false, href: null }, ...cell],
  );
}
