import { columnsOf } from '../columns';

/** The sign that cuts most lines into the same number of cells; null when none does. */
export function likelyDelimiter(body: string): string | null {
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
export function evenDelimiter(body: string): string | null {
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
export const FEWEST_ROWS = 2;
