import { AppError } from '../base/app-error';
import { slugOf } from '../base/slug';
import { answerBlocks, unguardBlocks } from './answer-blocks';
import type { AnswerBlock, Bank, Question } from './bank';
import { bankUnreadable } from './bank-problem';
import { liftFrontMatter } from './front-matter';
import { type Entry, outlineOf } from './outline';
import { piecesOf } from './pieces';
import { placeholdersIn, unguardBrackets } from './placeholders';

/** Far above any real bank (the built-in one has 31,000 characters), far below what makes a browser stall. */
export const MAX_BANK_CHARACTERS = 500_000;

/** Fifty quotes or lists inside each other on one line: no bank, and quadratic work for the Markdown parser. */
const TOO_DEEP = /^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)])(?=[ \t>])){50}/;
const RULE = /^(?:[-\s]*|[*\s]*)$/;

export interface ParseOptions {
  /** Default: a slug of the title. */
  readonly id?: string;
  /** For a file that names itself nowhere, such as its file name. */
  readonly title?: string;
}

/**
 * Reads a bank in any usual Markdown style; docs/bank-format.md describes what is understood.
 * Every question's section is one of `sections`; without sections all lie in one, titled like the bank.
 * Throws AppError `bank-unreadable` with details {line, problem: BankProblem}, and nothing else on any text.
 */
export function parseBank(markdown: string, options: ParseOptions = {}): Bank {
  if (markdown.length > MAX_BANK_CHARACTERS) throw bankUnreadable('too-large', 1);
  const deep = markdown.split('\n').findIndex((line) => TOO_DEEP.test(line) && !RULE.test(line));
  if (deep !== -1) throw bankUnreadable('too-deep', deep + 1);
  const { body, title: ownTitle } = liftFrontMatter(markdown);
  try {
    const outline = outlineOf(piecesOf(body));
    const title = unguardBrackets(ownTitle ?? outline.title ?? options.title ?? 'Questions');
    const numbers = numbersOf(outline.entries);
    const questions = outline.entries.map((entry, index) =>
      questionOf(entry, numbers[index] ?? index + 1, title),
    );
    return {
      id: options.id ?? slugOf(title, 'bank'),
      title,
      sections: [...new Set(questions.map(({ section }) => section))],
      questions,
    };
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    // The only other trouble: thousands of emphases inside each other exhaust the stack.
    if (thrown instanceof RangeError) throw bankUnreadable('too-deep', 1, { cause: thrown });
    throw thrown;
  }
}

function questionOf(entry: Entry, number: number, bankTitle: string): Question {
  const blocks = answerBlocks(entry.answer);
  if (blocks.length === 0) throw bankUnreadable('answer-missing', entry.line);
  const texts = [entry.text, ...blocks.flatMap(textsOf)];
  return {
    number,
    text: unguardBrackets(entry.text),
    section: unguardBrackets(entry.section ?? bankTitle),
    answer: unguardBlocks(blocks),
    placeholders: [...new Set(texts.flatMap(placeholdersIn))],
  };
}

/** The file's own numbers when every question has one and no two the same; else 1, 2, 3 … in the order of the file. */
function numbersOf(entries: readonly Entry[]): readonly number[] {
  const own = entries.flatMap(({ number }) => (number !== null && number > 0 ? [number] : []));
  const usable = own.length === entries.length && new Set(own).size === own.length;
  return usable ? own : entries.map((_, index) => index + 1);
}

function textsOf(block: AnswerBlock): readonly string[] {
  switch (block.kind) {
    case 'code':
      return [];
    case 'label':
      return [block.text];
    case 'paragraph':
    case 'item':
      return block.label === null ? [block.text] : [block.label, block.text];
  }
}
