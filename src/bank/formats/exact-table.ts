import { z } from 'zod';
import type { SkippedText } from '../bank';
import { bankUnreadable } from '../bank-problem';
import { beginningOf } from '../beginning';
import { EXACT_FORMAT, type ExactEntry, listedTerms } from '../exact-format';
import { piecesOf } from '../markdown/markdown-pieces';
import { wholeText } from '../piece';
import { termsSchema } from '../term-file';
import { isTermList, KEY_TERMS } from '../term-list';
import { type JsonText, lineFinder } from './json-text';
import { isObject, listOf, own, stringOf } from './json-values';
import { piecesOfHtml } from './rows';

/** The columns of a table that this app writes, or somebody who wants it to be read as written. */
export const EXACT_COLUMNS = {
  number: 'Number',
  section: 'Section',
  question: 'Question',
  answer: 'Answer',
  terms: KEY_TERMS,
} as const;

/** The columns of Anki's notes; what Anki has no field for it passes over. */
export const ANKI_COLUMNS = ['Front', 'Back', 'Tags', 'Number', 'Section', KEY_TERMS] as const;

interface CellLine {
  readonly cells: readonly string[];
  readonly line: number;
}

/** The rows of a table with questions, answers and key terms under these names, in Markdown; null for any other table. */
export function exactRows(
  names: readonly string[],
  lines: readonly CellLine[],
): readonly ExactEntry[] | null {
  const at = (name: string) => names.indexOf(name);
  const { number, section, question, answer, terms } = EXACT_COLUMNS;
  if ([question, answer, terms].some((name) => at(name) === -1)) return null;
  const textIn = ({ cells }: CellLine, name: string) => cells[at(name)] ?? '';
  const lists = lines.map((line) => piecesOf(textIn(line, terms)));
  if (!lists.every((list) => list.length === 0 || isTermList(list))) return null; // key terms in another form
  return lines.map((row, index) => {
    const cell = (name: string) => textIn(row, name);
    const [text = '', ...given] = cell(question).split('\n');
    return {
      line: row.line,
      number: numberOf(cell(number)),
      section: cell(section) || null,
      text: text.trim(),
      given: piecesOf(given.join('\n')),
      answer: piecesOf(cell(answer)),
      ...listedTerms(lists[index] ?? []),
    };
  });
}

/** The notes of a text for Anki that this app wrote, in HTML. */
export function exactNotes(lines: readonly CellLine[]): readonly ExactEntry[] {
  return lines.map(({ cells, line }) => {
    const side = (name: (typeof ANKI_COLUMNS)[number]) =>
      piecesOfHtml(cells[ANKI_COLUMNS.indexOf(name)] ?? '');
    const [text, ...given] = side('Front');
    const [section] = side('Section');
    const { skipped, ...listed } = listedTerms(side(KEY_TERMS));
    return {
      line,
      number: numberOf(cells[ANKI_COLUMNS.indexOf('Number')] ?? ''),
      section: section?.kind === 'line' ? wholeText(section) : null,
      text: text?.kind === 'line' ? wholeText(text) : '',
      given,
      answer: side('Back'),
      ...listed,
      skipped: skipped.map((one) => ({ ...one, line })),
    };
  });
}

const exactJsonSchema = z.object({
  title: z.string().default(''),
  questions: z.array(
    z.object({
      number: z.int().positive().nullable().default(null),
      section: z.string().nullable().default(null),
      question: z.string(),
      given: z.string().default(''),
      answer: z.string().default(''),
      terms: termsSchema.optional(),
    }),
  ),
});

interface ExactDeck {
  readonly title: string | null;
  readonly entries: readonly ExactEntry[];
  /** The question that is not whole: half of an answer would count as all of it. */
  readonly skipped: readonly SkippedText[];
}

/**
 * The questions of JSON that says to be of our format, as far as it goes; null for any other. Throws `bank-unreadable` where a field is
 * wrong, or where it breaks before a question is whole.
 */
export function exactJson({ value, broken, endsIn }: JsonText, text: string): ExactDeck | null {
  if (!isObject(value) || own(value, 'format') !== EXACT_FORMAT) return null;
  const { kept, half } = wholeQuestions(value, endsIn);
  const parsed = exactJsonSchema.safeParse(kept);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    throw bankUnreadable('wrong-field', 1, { cause: parsed.error, where });
  }
  const { title, questions } = parsed.data;
  const [brokenLine] = broken;
  if (questions.length === 0 && brokenLine !== undefined) throw bankUnreadable('broken-json', brokenLine);
  const lineOf = lineFinder(text);
  const entries = questions.map(({ question, given, answer, terms, ...entry }) => ({
    ...entry,
    line: lineOf(question),
    text: question.trim(),
    given: piecesOf(given),
    answer: piecesOf(answer),
    ...(terms ? { terms } : {}),
    skipped: [],
  }));
  const skipped: readonly SkippedText[] =
    half === '' ? [] : [{ line: lineOf(half), text: beginningOf(half), reason: 'not-whole' }];
  return { title: title === '' ? null : title, entries, skipped };
}

/** Without the question in which a text ends that was cut off; `half` is what was read of its words. */
function wholeQuestions(
  value: Readonly<Record<string, unknown>>,
  endsIn: JsonText['endsIn'],
): { readonly kept: unknown; readonly half: string } {
  if (endsIn.length === 0) return { kept: value, half: '' };
  const written = listOf(own(value, 'questions'));
  const [field, index] = endsIn;
  const isInside = field === 'questions' && typeof index === 'number' && endsIn.length > 2;
  const questions = isInside ? written.slice(0, index) : written;
  const last = isInside ? written[index] : null;
  return { kept: { ...value, questions }, half: isObject(last) ? stringOf(own(last, 'question')) : '' };
}

function numberOf(cell: string): number | null {
  return /^\d+$/.test(cell) ? Number(cell) : null;
}
