import Papa from 'papaparse';
import type { AnswerBlock, Bank } from '../bank';
import { blocksMarkdown } from './bank-markdown';

/** One row a question, for any spreadsheet; the answers are Markdown. */
export function bankCsv(bank: Bank): string {
  const rows = bank.questions.map(({ number, section, text, given = [], answer, placeholders }) => [
    number,
    section,
    [text, blocksMarkdown(given, placeholders)].filter((part) => part !== '').join('\n\n'),
    blocksMarkdown(answer, placeholders),
  ]);
  // a spreadsheet would run a cell that begins with "=" as a formula
  return `${Papa.unparse([['Number', 'Section', 'Question', 'Answer'], ...rows], { escapeFormulae: /^[=@\t\r]/, newline: '\n' })}\n`;
}

/** The text format of Anki ("Notes in plain text"): a note a question, its section as the tag. */
export function bankAnkiText(bank: Bank): string {
  const rows = bank.questions.map(({ section, text, given = [], answer }) => [
    htmlOf([{ kind: 'paragraph', label: null, text }, ...given]),
    htmlOf(answer),
    section.replace(/\s+/g, '-'),
  ]);
  const head = '#separator:tab\n#html:true\n#columns:Front\tBack\tTags\n#tags column:3\n';
  return `${head}${Papa.unparse(rows, { delimiter: '\t', newline: '\n' })}\n`;
}

/** Everything of the bank, for programs. */
export function bankJson(bank: Bank): string {
  const questions = bank.questions.map(({ number, section, text, given = [], answer, placeholders }) => ({
    number,
    section,
    question: text,
    ...(given.length === 0 ? {} : { given: blocksMarkdown(given, placeholders) }),
    answer: blocksMarkdown(answer, placeholders),
  }));
  return `${JSON.stringify({ title: bank.title, questions }, null, 1)}\n`;
}

function htmlOf(blocks: readonly AnswerBlock[]): string {
  return blocks.map(blockHtml).join('').replaceAll('</ul><ul>', '');
}

function blockHtml(block: AnswerBlock): string {
  switch (block.kind) {
    case 'code':
      return `<pre><code>${escaped(block.text).replaceAll('\n', '<br>')}</code></pre>`;
    case 'label':
      return `<p><b>${escaped(block.text)}</b></p>`;
    case 'paragraph':
      return `<p>${led(block)}</p>`;
    case 'item':
      return `<ul><li>${led(block)}</li></ul>`;
  }
}

function led({ label, text }: { readonly label: string | null; readonly text: string }): string {
  return label === null ? escaped(text) : `<b>${escaped(label)}:</b> ${escaped(text)}`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
