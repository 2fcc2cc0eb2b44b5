import type { SkippedText } from '../bank';

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

/** Each takes another look at all that follows. */
const MOST_OPEN_QUOTES = 100;
const LONGEST_SHOWN = 120;

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
  let again = true;
  while (again && begin < body.length) {
    again = false;
    const from = begin;
    Papa.parse<string[]>(body.slice(from), {
      delimiter,
      skipEmptyLines: false,
      step: ({ data, errors, meta }, parser) => {
        if (errors.length === 0 || skipped.length >= MOST_OPEN_QUOTES) {
          take(data);
          go(from + meta.cursor);
          return;
        }
        const end = body.indexOf('\n', begin);
        const text = (end === -1 ? body.slice(begin) : body.slice(begin, end)).trim();
        skipped.push({ line, text: text.slice(0, LONGEST_SHOWN), reason: 'open-quote' });
        take(text.split(delimiter).map((cell) => cell.replace(/^\s*"|"\s*$/g, '').replaceAll('""', '"')));
        go(end === -1 ? body.length : end + 1);
        again = true;
        parser.abort();
      },
    });
  }
  return { lines, skipped };
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
    return text === '' ? [] : [{ line, text: text.slice(0, LONGEST_SHOWN), reason: 'extra-cells' }];
  });
}

export function widthOf(lines: readonly TableLine[]): number {
  return lines.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}
