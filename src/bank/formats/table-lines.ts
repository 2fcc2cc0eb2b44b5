import type { SkippedText } from '../bank';
import { beginningOf } from '../beginning';

/** A row of a table, its cells without the spaces around them. */
export interface TableLine {
  readonly cells: readonly string[];
  /** 1-based, where it begins. */
  readonly line: number;
}

/** Rows of which none is empty, and what is wrong with some. */
export interface TableLines {
  readonly lines: readonly TableLine[];
  readonly skipped: readonly SkippedText[];
}

/** Each takes another look at all that follows; behind the last one no row goes over several lines. */
const MOST_REPAIRS = 100;

/** Cuts a text at its delimiter. A quotation mark that is not closed costs the line it stands in its quotation marks, and no other line anything. */
export async function tableLines(body: string, delimiter: string, linesBefore: number): Promise<TableLines> {
  const { default: Papa } = await import('papaparse');
  const lines: TableLine[] = [];
  const skipped: SkippedText[] = [];
  let line = linesBefore + 1;
  let begin = 0; // of the row that is read
  const take = (cells: readonly string[]) => {
    const trimmed = cells.map((cell) => cell.trim());
    if (trimmed.some((cell) => cell !== '')) lines.push({ cells: trimmed, line });
  };
  const go = (to: number) => {
    line += body.slice(begin, to).split('\n').length - 1;
    begin = to;
  };
  const after = (at: number) => {
    const end = body.indexOf('\n', at);
    return end === -1 ? body.length : end + 1;
  };
  let repairs = 0;
  while (begin < body.length) {
    const from = begin;
    const part = repairs < MOST_REPAIRS ? body.slice(from) : body.slice(from, after(from));
    let next = from + part.length;
    Papa.parse<string[]>(part, {
      delimiter,
      skipEmptyLines: false,
      step: ({ data, errors, meta }, parser) => {
        if (errors.length === 0) {
          take(data);
          go(from + meta.cursor);
          return;
        }
        repairs += 1;
        next = after(begin);
        const text = body.slice(begin, next).trim();
        const cells = text.split(delimiter).map((cell) => cell.trim());
        if (cells.some(hasOpenQuote)) skipped.push({ line, text: beginningOf(text), reason: 'open-quote' });
        take(cells.map(unquoted));
        parser.abort();
      },
    });
    go(next);
  }
  return { lines, skipped };
}

function hasOpenQuote(cell: string): boolean {
  return cell.split('"').length % 2 === 0;
}

/** Without the quotation marks around a cell, or the one at its beginning or end that has no partner. */
function unquoted(cell: string): string {
  const inside =
    /^"((?:[^"]|"")*)"$/.exec(cell)?.[1] ?? (hasOpenQuote(cell) ? cell.replace(/^"|"$/, '') : null);
  return inside?.replaceAll('""', '"') ?? cell;
}

/** Somebody who writes a table by hand forgets the quotation marks around a text with a delimiter in it: what is too much belongs to the last cell. */
export function withJoinedEnds(
  lines: readonly TableLine[],
  width: number,
  delimiter: string,
): readonly TableLine[] {
  const between = delimiter === '\t' ? delimiter : `${delimiter} `;
  return lines.map(({ cells, line }) =>
    cells.length <= width
      ? { cells, line }
      : {
          cells: [
            ...cells.slice(0, width - 1),
            cells
              .slice(width - 1)
              .join(between)
              .trim(),
          ],
          line,
        },
  );
}

/** The rows that say more than there are columns. */
export function extraCells(lines: readonly TableLine[], width: number): readonly SkippedText[] {
  return lines.flatMap(({ cells, line }): readonly SkippedText[] => {
    const text = cells
      .slice(width)
      .filter((cell) => cell !== '')
      .join(', ');
    return text === '' ? [] : [{ line, text: beginningOf(text), reason: 'extra-cells' }];
  });
}

export function widthOf(lines: readonly TableLine[]): number {
  return lines.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}
