import Papa from 'papaparse';
import { BYTE_ORDER_MARK, neutralCell } from '../../base/spreadsheet-cell';
import type { AnswerBlock, Bank } from '../bank';
import { EXACT_FORMAT } from '../exact-format';
import { ANKI_COLUMNS, EXACT_COLUMNS } from '../formats/exact-table';
import type { KeyTerm } from '../key-term';
import { NO_TERMS } from '../term-list';
import { blocksMarkdown, termsMarkdown } from './bank-markdown';
import { answerHtml, escaped } from './note-html';
import { writtenTerms } from './term-nodes';

/** One row a question, for any spreadsheet, which runs nothing of it as a formula; answers and key terms are Markdown. */
export function bankCsv(bank: Bank): string {
  const rows = bank.questions.map(({ number, section, text, given = [], answer, terms, placeholders }) => [
    number,
    section,
    [text, blocksMarkdown(given, placeholders)].filter((part) => part !== '').join('\n\n'),
    blocksMarkdown(answer, placeholders),
    terms ? termsMarkdown(terms) : '',
  ]);
  const neutral = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? neutralCell(cell) : cell)));
  return `${BYTE_ORDER_MARK}${Papa.unparse([Object.values(EXACT_COLUMNS), ...neutral], { newline: '\n' })}\n`;
}

/** The text format of Anki ("Notes in plain text"): a note a question, its section as the tag. */
export function bankAnkiText(bank: Bank): string {
  const rows = bank.questions.map(({ number, section, text, given = [], answer, terms }) => [
    answerHtml([{ kind: 'paragraph', label: null, text }, ...given]),
    answerHtml(answer),
    section.replace(/\s+/g, '-'),
    number,
    escaped(section),
    terms ? answerHtml(termBlocks(terms)) : '',
  ]);
  const head = [
    '#separator:tab',
    '#html:true',
    `#columns:${ANKI_COLUMNS.join('\t')}`,
    '#tags column:3',
    `#format:${EXACT_FORMAT}`, // Anki passes over what it doesn't know
  ];
  return `${head.join('\n')}\n${Papa.unparse(rows, { delimiter: '\t', newline: '\n' })}\n`;
}

/** Everything of the bank, for programs. */
export function bankJson(bank: Bank): string {
  const questions = bank.questions.map(
    ({ number, section, text, given = [], answer, terms, placeholders }) => ({
      number,
      section,
      question: text,
      ...(given.length === 0 ? {} : { given: blocksMarkdown(given, placeholders) }),
      answer: blocksMarkdown(answer, placeholders),
      ...(terms ? { terms } : {}),
    }),
  );
  return `${JSON.stringify({ format: EXACT_FORMAT, title: bank.title, questions }, null, 1)}\n`;
}

function termBlocks(terms: readonly KeyTerm[]): readonly AnswerBlock[] {
  if (terms.length === 0) return [{ kind: 'paragraph', label: null, text: NO_TERMS }];
  const item = (text: string, depth: number): AnswerBlock => {
    return { kind: 'item', label: null, text, ordinal: null, depth };
  };
  return writtenTerms(terms).flatMap(({ line, below }) => [
    item(line, 0),
    ...below.map((text) => item(text, 1)),
  ]);
}
