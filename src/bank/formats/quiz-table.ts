import { type Columns, columnsOf, EXPLANATION } from '../columns';
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
    const letter = letterIn(name);
    return letter === undefined ? [] : [{ at, letter }];
  });
  const right = names.findIndex((name) => RIGHT.test(name.trim()));
  const columns = columnsOf(names.map((name, at) => (options.some((one) => one.at === at) ? '' : name)));
  if (options.length < FEWEST_OPTIONS || right === -1 || !columns) return null;
  const why = names.findIndex((name, at) => at !== right && EXPLANATION.test(name.trim()));
  const rows = lines.map(({ cells, line }): Row => {
    const told = options.flatMap(({ at, letter }) => (cells[at] ? [`- ${letter}) ${cells[at]}`] : []));
    const chosen = cells[right] ?? '';
    const section = columns.section === null ? null : cells[columns.section] || null;
    return {
      question: cells[columns.question] ?? '',
      answer: [told.join('\n'), `**Answer:** ${letterIn(chosen) ?? chosen}`, cells[why] ?? '']
        .join('\n\n')
        .trimEnd(),
      section,
      line,
    };
  });
  return { rows, columns: { ...columns, answer: right } };
}

const LETTERS = 'ABCDEFGH';

/** "B" of "b", "2" and "Option B". */
function letterIn(cell: string): string | undefined {
  const [, letter, number] = OPTION.exec(cell.trim()) ?? [];
  return letter?.toUpperCase() ?? (number === undefined ? undefined : LETTERS[Number(number) - 1]);
}
