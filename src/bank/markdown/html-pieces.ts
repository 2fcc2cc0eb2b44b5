import type { ItemMark } from '../piece';
import { htmlParts } from './html-parts';
import { runsOf } from './inline-runs';
import { inlineTokens } from './parser';
import type { PieceWriter } from './piece-writer';

/** Tags inside a line; all others end it. */
const INLINE = new Set(
  'a abbr b bdi big br cite code del em font i img ins kbd mark q s samp small span strike strong sub sup tt u var'.split(
    ' ',
  ),
);

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
  let cells = 0;
  const lists: { readonly ordered: boolean; next: number }[] = [];

  const flush = () => {
    // "<br><b>" behind a summary makes the whole answer bold, which means nothing
    const text = afterSummary ? pending.replace(/^(\s*(?:<br\s*\/?>|<\/?(?:b|strong)>))+/i, '') : pending;
    pending = '';
    if (text.trim() === '') return;
    if (/[^\s<]/.test(text.replace(/<[^<>]*>/g, '')) || /<img\b/i.test(text)) {
      const start = text.length - text.trimStart().length;
      const line = pendingLine + (text.slice(0, start).split('\n').length - 1);
      writer.paragraph(runsOf(inlineTokens(text.trim())), line, item);
      item = null;
      afterSummary = false;
    }
  };

  for (const part of htmlParts(html)) {
    const line = firstLine + part.linesBefore;
    if (part.kind === 'text' || INLINE.has(part.name)) {
      if (code) {
        if (part.kind === 'text') code.text += part.source;
        continue;
      }
      if (pending === '') pendingLine = line;
      pending += part.source;
      continue;
    }
    const opens = part.kind === 'open';
    if ((part.name === 'td' || part.name === 'th') && opens && cells > 0) {
      pending += ', ';
      cells += 1;
      continue;
    }
    if (part.name === 'td' || part.name === 'th') {
      cells += opens ? 1 : 0;
      continue;
    }
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
        if (opens) lists.push({ ordered: part.name === 'ol', next: 1 });
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
      case 'tr':
        cells = 0;
        item = opens ? { ordinal: null, depth: 0 } : null;
        break;
      case 'pre':
        if (opens) code = { text: '', line };
        else if (code) {
          writer.code(null, decoded(code.text).replace(/^\n|\n$/g, ''), code.line);
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
  writer.endHeading();
  if (code) writer.code(null, decoded(code.text).trim(), code.line);
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
