import type { ItemMark } from '../piece';
import { guardBrackets } from '../placeholders';
import { htmlParts } from './html-parts';
import { type Run, runsOf } from './inline-runs';
import { inlineTokens } from './parser';
import type { PieceWriter } from './piece-writer';
import { writeRows } from './table-pieces';

/** Tags inside a line; all others end it. */
const INLINE = new Set(
  'a abbr b bdi big br cite code del em font i img ins kbd mark q s samp small span strike strong sub sup tt u var'.split(
    ' ',
  ),
);

const LINE_BREAK: Run = { text: '\n', bold: false, href: null };

/**
 * Writes the pieces of HTML between Markdown: folds, headings, paragraphs, lists and code. What is open at the end
 * (a fold, a summary) stays open for the Markdown that follows, and other tags are dropped while their text stays.
 */
export function writeHtml(html: string, firstLine: number, writer: PieceWriter): void {
  let pending = '';
  let pendingLine = firstLine;
  let item: ItemMark | null = null;
  let code: { text: string; readonly line: number } | null = null;
  let afterSummary = false;
  let table: { readonly line: number; readonly cells: Run[][] }[] | null = null;
  const lists: { readonly ordered: boolean; next: number }[] = [];

  const flush = () => {
    // "<br><b>" behind a summary makes the whole answer bold, which means nothing
    const text = afterSummary ? pending.replace(/^(\s*(?:<br\s*\/?>|<\/?(?:b|strong)>))+/i, '') : pending;
    pending = '';
    if (text.trim() === '') return;
    if (/[^\s<]/.test(text.replace(/<[^<>]*>/g, '')) || /<img\b/i.test(text)) {
      const start = text.length - text.trimStart().length;
      const line = pendingLine + (text.slice(0, start).split('\n').length - 1);
      const runs = runsOf(inlineTokens(text.trim()));
      const cell = table?.at(-1)?.cells.at(-1);
      if (cell) {
        cell.push(...(cell.length > 0 ? [LINE_BREAK] : []), ...runs);
        return;
      }
      writer.paragraph(runs, line, item);
      item = null;
      afterSummary = false;
    }
  };

  const endTable = () => {
    if (table) writeRows(writer, table, 0);
    table = null;
  };

  for (const part of htmlParts(html)) {
    const line = firstLine + part.linesBefore;
    if (part.kind === 'text' || INLINE.has(part.name)) {
      if (code) {
        if (part.kind === 'text') code.text += part.source;
        else if (part.name === 'br') code.text += '\n';
        continue;
      }
      if (pending === '') pendingLine = line;
      pending += part.source;
      continue;
    }
    const opens = part.kind === 'open';
    flush();
    switch (part.name) {
      case 'details':
        if (opens) writer.enter('fold');
        else {
          writer.endCapture();
          writer.leave('fold');
        }
        break;
      case 'summary':
        if (opens) writer.capture('summary', 0, line);
        else writer.endCapture();
        afterSummary = !opens;
        break;
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        if (opens) writer.capture('heading', Number(part.name[1]), line);
        else writer.endCapture();
        break;
      case 'ul':
      case 'ol':
        if (opens) lists.push({ ordered: part.name === 'ol', next: firstOf(part.source) });
        else lists.pop();
        break;
      case 'li': {
        const list = lists.at(-1);
        item = opens
          ? { ordinal: list?.ordered ? list.next : null, depth: Math.max(0, lists.length - 1) }
          : null;
        if (opens && list) list.next += 1;
        break;
      }
      case 'table':
        if (!opens) endTable();
        break;
      case 'tr':
        table ??= [];
        if (opens) table.push({ line, cells: [] });
        break;
      case 'td':
      case 'th':
        table ??= [{ line, cells: [] }];
        if (opens) table.at(-1)?.cells.push([]);
        break;
      case 'pre':
        if (opens) code = { text: '', line };
        else if (code) {
          const text = decoded(code.text).replace(/^\n|\n$/g, '');
          const cell: Run[] | undefined = table?.at(-1)?.cells.at(-1);
          if (cell) cell.push(LINE_BREAK, { text: guardBrackets(text), bold: false, href: null });
          else writer.code(null, text, code.line);
          code = null;
        }
        break;
      case 'hr':
        writer.rule(line);
        break;
      default:
        break;
    }
  }
  flush();
  endTable();
  writer.endHeading();
  if (code) writer.code(null, decoded(code.text).trim(), code.line);
}

/** The number that a list begins with. */
function firstOf(tag: string): number {
  return Number(/\bstart\s*=\s*["']?(\d{1,9})/i.exec(tag)?.[1] ?? 1);
}

/** `&lt;` as "<": code in HTML is escaped. */
function decoded(text: string): string {
  return text.includes('&')
    ? text.replace(
        /&(lt|gt|amp|quot|#39);/g,
        (_, name) => ({ lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" })[name as string] ?? '',
      )
    : text;
}
