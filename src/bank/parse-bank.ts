import { AppError } from '../base/app-error';
import { slugOf } from '../base/slug';
import { answerBlocks, blocksAsWritten, blockTexts, unguardBlocks } from './answer-blocks';
import type { AnswerBlock, Bank, Question, SkippedText } from './bank';
import { bankUnreadable } from './bank-problem';
import { beginningOf } from './beginning';
import type { Entry } from './entries/entry';
import { EXACT_FORMAT, exactOutline } from './exact-format';
import { liftFrontMatter } from './front-matter';
import { languageOf } from './language';
import { piecesOf } from './markdown/markdown-pieces';
import { asMarkdown } from './markdown/other-markup';
import { type Outline, outlineOf, type ReadingChoice } from './outline';
import { type Piece, textOf } from './piece';
import { placeholdersIn, unguardBrackets } from './placeholders';
import { idsOfTexts } from './question-id';
import type { WayName } from './readings/ways';

/** Some fifty times the built-in bank, three times the largest public list. */
export const MAX_BANK_CHARACTERS = 6_000_000;

/** Fifty quotes or lists inside each other on one line: no bank, and quadratic work for the Markdown parser. */
const TOO_DEEP = /^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)])(?=[ \t>])){50}/;
const RULE = /^(?:[-\s]*|[*\s]*)$/;

export interface ParseOptions {
  /** Default: a slug of the title. */
  readonly id?: string;
  /** For a file that names itself nowhere, such as its file name. */
  readonly title?: string;
  /** Instead of the way that explains the file best. */
  readonly way?: WayName;
}

interface PieceOptions extends ParseOptions {
  /** Wins over a title among the pieces. */
  readonly ownTitle?: string;
}

/** A bank with what else its file says about itself. */
export interface ReadBank {
  readonly bank: Bank;
  /** The one it was read in. */
  readonly way: WayName;
  /** The ways in which the file gives different questions, the best first. */
  readonly ways: readonly ReadingChoice[];
  /** What of the file went into no question, in its order. */
  readonly skipped: readonly SkippedText[];
}

/**
 * Reads a bank in any usual Markdown style; docs/bank-format.md describes what is understood.
 * Every question's section is one of `sections`; without sections all lie in one, titled like the bank.
 * Throws AppError `bank-unreadable` with details {line, problem: BankProblem}, and nothing else on any text.
 */
export function parseBank(markdown: string, options: ParseOptions = {}): Bank {
  return readMarkdown(markdown, options).bank;
}

/** As `parseBank`, with what was left out and the other ways to read the file. */
export function readMarkdown(markdown: string, options: ParseOptions = {}): ReadBank {
  refuseTooMuch(markdown);
  const { body, title, format } = liftFrontMatter(markdown);
  const titled = title === null ? options : { ...options, ownTitle: title };
  return format === EXACT_FORMAT
    ? readExactly(() => exactOutline(piecesOf(body)), titled)
    : readPieces(() => piecesOfAny(body), titled);
}

function piecesOfAny(body: string): readonly Piece[] {
  const { text, lineOf } = asMarkdown(body);
  return piecesOf(text).map((piece) => ({ ...piece, line: lineOf(piece.line) }));
}

/** Throws `bank-unreadable` for what the parser of Markdown would take too long over. */
export function refuseTooMuch(markdown: string): void {
  if (markdown.length > MAX_BANK_CHARACTERS) throw bankUnreadable('too-large', 1);
  const deep = markdown.split('\n').findIndex((line) => TOO_DEEP.test(line) && !RULE.test(line));
  if (deep !== -1) throw bankUnreadable('too-deep', deep + 1);
}

/** Reads what any format was cut into. */
export function readPieces(pieces: () => readonly Piece[], options: PieceOptions): ReadBank {
  return readOutline(() => outlineOf(pieces(), options.way), options, answerBlocks);
}

/** Reads what this app wrote: nothing is guessed, and quotation marks stay. */
export function readExactly(outline: () => Outline, options: PieceOptions): ReadBank {
  return readOutline(outline, options, blocksAsWritten);
}

type BlocksOf = (pieces: readonly Piece[]) => readonly AnswerBlock[];

function readOutline(outlined: () => Outline, options: PieceOptions, blocksOf: BlocksOf): ReadBank {
  try {
    const outline = outlined();
    const { way, ways } = outline;
    return { bank: bankOf(outline, options, blocksOf), way, ways, skipped: skippedOf(outline) };
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    // The only other trouble: thousands of emphases inside each other exhaust the stack.
    if (thrown instanceof RangeError) throw bankUnreadable('too-deep', 1, { cause: thrown });
    throw thrown;
  }
}

function bankOf(outline: Outline, options: PieceOptions, blocksOf: BlocksOf): Bank {
  const title = unguardBrackets(options.ownTitle ?? outline.title ?? options.title ?? 'Questions');
  const entries = outline.entries.filter(({ text }) => text !== '');
  if (entries.length === 0) throw bankUnreadable('no-questions', 1);
  const numbers = numbersOf(entries);
  const unnamed = entries.map((entry, index) =>
    questionOf(entry, numbers[index] ?? index + 1, title, blocksOf),
  );
  const ids = idsOfTexts(unnamed.map(({ text }) => text));
  const questions = unnamed.map((question, index) => ({ id: ids[index] ?? '', ...question }));
  const language = languageOf(
    questions.map(({ text, answer }) => [text, ...answer.flatMap(blockTexts)].join('\n')).join('\n'),
  );
  return {
    id: options.id ?? slugOf(title, 'bank'),
    title,
    sections: [...new Set(questions.map(({ section }) => section))],
    questions,
    ...(language === null ? {} : { language }),
  };
}

function skippedOf({ entries, skipped }: Outline): readonly SkippedText[] {
  const unnamed = entries
    .filter(({ text }) => text === '')
    .map(
      ({ line, number, answer }): SkippedText => ({
        line,
        text: beginningOf([number, textOf(answer[0])].filter(Boolean).join(' ')),
        reason: 'no-question',
      }),
    );
  return [...entries.flatMap((entry) => entry.skipped), ...skipped, ...unnamed]
    .map((one) => ({ ...one, text: unguardBrackets(one.text) }))
    .sort((a, b) => a.line - b.line);
}

function questionOf(
  entry: Entry,
  number: number,
  bankTitle: string,
  blocksOf: BlocksOf,
): Omit<Question, 'id'> {
  const blocks = blocksOf(entry.answer);
  const given = blocksOf(entry.given);
  const texts = [entry.text, ...given.flatMap(blockTexts), ...blocks.flatMap(blockTexts)];
  const unscored = entry.unscored ?? (blocks.length === 0 ? 'no-answer' : null);
  return {
    number,
    text: unguardBrackets(entry.text),
    section: unguardBrackets(entry.section ?? bankTitle),
    answer: unguardBlocks(blocks),
    placeholders: [...new Set(texts.flatMap(placeholdersIn))],
    ...(entry.terms === undefined ? {} : { terms: entry.terms }),
    ...(given.length === 0 ? {} : { given: unguardBlocks(given) }),
    ...(unscored === null ? {} : { unscored, line: entry.line }),
  };
}

/** The file's own numbers when every question has one and no two the same; else 1, 2, 3 … in the order of the file. */
function numbersOf(entries: readonly Entry[]): readonly number[] {
  const own = entries.flatMap(({ number }) => (number !== null && number > 0 ? [number] : []));
  const usable = own.length === entries.length && new Set(own).size === own.length;
  return usable ? own : entries.map((_, index) => index + 1);
}
