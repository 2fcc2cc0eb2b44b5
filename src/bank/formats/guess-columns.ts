import { asks, asksSurely } from '../asking';
import type { Columns } from '../columns';

/** What the cells of a table tell where its names don't. */
export interface GuessedTable {
  /** Whether its first row holds names. */
  readonly isNamed: boolean;
  readonly columns: Columns;
}

/** Longer cells are no names. */
const LONGEST_NAME = 30;

/** Longer cells are no sections. */
const LONGEST_SECTION = 40;

interface ColumnFacts {
  readonly at: number;
  readonly isNumbers: boolean;
  readonly isLinks: boolean;
  /** Share of its cells that end with a question mark or are marked as questions, 0–1. */
  readonly surelyAsking: number;
  /** Share of its cells that ask, by their first word too, 0–1. */
  readonly asking: number;
  /** Mean, in characters. */
  readonly length: number;
  /** Share of its cells that are different, 0–1. */
  readonly different: number;
}

/**
 * Questions are what asks, else the first column whose cells are all different; answers the longest of the others; sections a column of
 * short words that come again.
 */
export function guessedTable(rows: readonly (readonly string[])[]): GuessedTable {
  const isNamed = beginsWithNames(rows);
  const facts = factsOf(isNamed ? rows.slice(1) : rows);
  const words = facts.filter(({ isNumbers, length }) => !isNumbers && length > 0);
  const question = questionColumn(words);
  const others = words.filter((column) => column !== question);
  const answer = others.toSorted((a, b) => b.length - a.length).find(({ length }) => length >= 2);
  const section = others.find(
    (column) => column !== answer && column.different < 1 && column.length <= LONGEST_SECTION,
  );
  return {
    isNamed,
    columns: { question: question?.at ?? 0, answer: answer?.at ?? null, section: section?.at ?? null },
  };
}

/** A level, a company or a date is shorter. */
const SHORTEST_ANSWER = 16;

/** The column of answers where only the name of the questions' one tells: the longest of the others whose cells are different texts; null when there is none. */
export function answerColumn(rows: readonly (readonly string[])[], named: Columns): number | null {
  const others = factsOf(rows).filter(
    ({ at, different, length, isLinks }) =>
      at !== named.question &&
      at !== named.section &&
      different > 0.9 &&
      length >= SHORTEST_ANSWER &&
      !isLinks,
  );
  return others.toSorted((a, b) => b.length - a.length)[0]?.at ?? null;
}

function questionColumn(columns: readonly ColumnFacts[]): ColumnFacts | undefined {
  const surest = columns.toSorted((a, b) => b.surelyAsking - a.surelyAsking)[0];
  if (surest && surest.surelyAsking * 2 >= 1) return surest;
  const likeliest = columns.toSorted((a, b) => b.asking - a.asking)[0];
  if (likeliest && likeliest.asking * 3 >= 2) return likeliest; // an answer may begin with "How"
  return columns.find(({ different }) => different > 0.9) ?? columns[0];
}

/** Short words, each once, above cells that are longer or that ask. */
function beginsWithNames([first = [], ...below]: readonly (readonly string[])[]): boolean {
  const isNames = first.every(
    (cell) => cell !== '' && cell.length <= LONGEST_NAME && !/^\d/.test(cell) && !asksSurely(cell),
  );
  if (!isNames || new Set(first).size < first.length) return false;
  return factsOf(below).some(
    ({ at, asking, length }) => asking * 2 >= 1 || length >= Math.max(16, 2 * (first[at] ?? '').length),
  );
}

function factsOf(rows: readonly (readonly string[])[]): readonly ColumnFacts[] {
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  return Array.from({ length: width }, (_, at) => {
    const cells = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '');
    const of = Math.max(1, cells.length);
    return {
      at,
      isNumbers: cells.every((cell) => /^[\d\s.,:/%-]+$/.test(cell)),
      isLinks: cells.every((cell) => /^https?:\/\/\S+$/.test(cell)),
      surelyAsking: cells.filter(asksSurely).length / of,
      asking: cells.filter(asks).length / of,
      length: cells.reduce((sum, cell) => sum + cell.length, 0) / of,
      different: new Set(cells).size / of,
    };
  });
}
