import { isRun, textOfCell } from '../../base/spreadsheet-cell';
import { EXACT_COLUMNS } from './exact-table';
import type { TableLine } from './table-lines';

/**
 * The rows of a table as they were meant: where it was written with an apostrophe before each cell that a spreadsheet would run, as this app
 * and others do, without them. Whoever renames its columns means the same.
 */
export function asMeant(lines: readonly TableLine[]): readonly TableLine[] {
  if (!isNeutral(lines)) return lines;
  return lines.map(({ cells, line }) => ({ cells: cells.map(textOfCell), line }));
}

function isNeutral(lines: readonly TableLine[]): boolean {
  const head = lines.findIndex(({ cells }) => isOurs(cells));
  const lists = lines[head]?.cells.indexOf(EXACT_COLUMNS.terms);
  if (lists !== undefined)
    return areNeutralLists(lines.slice(head + 1).map(({ cells }) => cells[lists] ?? ''));
  const all = lines.flatMap(({ cells }) => cells);
  return !all.some(isRun) && all.some((cell) => textOfCell(cell) !== cell && !isQuotation(cell));
}

function isOurs(names: readonly string[]): boolean {
  const { question, answer, terms } = EXACT_COLUMNS;
  return [question, answer, terms].every((name) => names.includes(name));
}

/** A list begins like a formula: where none has an apostrophe before it, those before other cells are of their text. */
function areNeutralLists(lists: readonly string[]): boolean {
  return lists.every((list) => list === '') || lists.some((list) => textOfCell(list) !== list);
}

/** Whether a second apostrophe in its first line may close what the one at its beginning opens; one inside a word does not. */
function isQuotation(cell: string): boolean {
  const [first = ''] = cell.split('\n');
  return first.replace(/(?<=\p{L})'(?=\p{L})/gu, '').includes("'", 1);
}
