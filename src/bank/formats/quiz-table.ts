import { type Columns, columnsOf } from '../columns';
import type { Row } from './rows';
import type { TableLine } from './table-lines';

/** "A", "Option B", "Choice 3". */
const OPTION =
  /^(?:(?:options?|choices?|answers?|antwort|réponse|opci[oó]n|opção|вариант|选项)\s*)?(?:\(?([a-h])\)?|([1-8]))$/i;
const RIGHT =
  /^(?:correct|right|key|solution|richtig|correcta|correto|correcte)(?: ?(?:answer|option|choice))?$|^answer(?: ?key)?$/i;

/** Fewer columns are called by chance so. */
const FEWEST_OPTIONS = 3;

/** The rows of a table that has a column for each option, and one that says which is right; null for any other. */
export function quizRows(
  names: readonly string[],
  lines: readonly TableLine[],
): { readonly rows: readonly Row[]; readonly columns: Columns } | null {
  const options = names.flatMap((name, at) => {
    const found = OPTION.exec(name.trim());
    const letter = found?.[1]?.toUpperCase() ?? (found?.[2] ? LETTERS[Number(found[2]) - 1] : undefined);
    return letter === undefined ? [] : [{ at, letter }];
  });
  const right = names.findIndex((name) => RIGHT.test(name.trim()));
  const columns = columnsOf(names.map((name, at) => (options.some((one) => one.at === at) ? '' : name)));
  if (options.length < FEWEST_OPTIONS || right === -1 || !columns) return null;
  const rows = lines.map(({ cells, line }): Row => {
    const told = options.flatMap(({ at, letter }) => (cells[at] ? [`- ${letter}) ${cells[at]}`] : []));
    const section = columns.section === null ? null : cells[columns.section] || null;
    return {
      question: cells[columns.question] ?? '',
      answer: `${told.join('\n')}\n\n**Answer:** ${letterOf(cells[right] ?? '')}`,
      section,
      line,
    };
  });
  return { rows, columns: { ...columns, answer: right } };
}

const LETTERS = 'ABCDEFGH';

/** "B" of "b", "2" and "Option B"; else the words of the option. */
function letterOf(cell: string): string {
  const found = OPTION.exec(cell.trim());
  return found?.[1]?.toUpperCase() ?? (found?.[2] ? LETTERS[Number(found[2]) - 1] : undefined) ?? cell;
}
