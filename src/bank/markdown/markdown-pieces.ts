import type { ItemMark, Piece } from '../piece';
import { writeHtml } from './html-pieces';
import { plainText } from './inline-lines';
import { runsOf } from './inline-runs';
import { type Token, tokensOf } from './parser';
import { type PieceWriter, pieceWriter } from './piece-writer';
import { writeTable } from './table-pieces';
import { withoutCutScripts } from './unread-tags';

const FOLD_TAG = /^<\/?(?:details|summary)\b/i;
/** "[Why?]{.underline}" and "[]{#_Toc12 .anchor}": what a converter writes for words with a style. */
const CONVERTED = /\[([^[\]\n]{0,400})\]\{[.#][^{}\n]{0,200}\}/g;
const HEADING_TAG = /^\s*<h[1-6]\b/i;

/** Cuts Markdown into pieces. Throws a RangeError when the nesting exhausts the stack; nothing else on any text. */
export function piecesOf(markdown: string): readonly Piece[] {
  const tokens = unfenced(tokensWithoutScripts(markdown.replace(CONVERTED, '$1')));
  const writer = pieceWriter();
  // "text\n---" is a heading to Markdown, but in a file that writes its headings with "#" it is meant as a rule.
  const usesHashes = tokens.some((token) => token.type === 'heading_open' && token.markup.startsWith('#'));
  const lists: { readonly ordered: boolean; next: number }[] = [];
  let item: ItemMark | null = null;
  let callout = false;

  tokens.forEach((token, index) => {
    const line = (token.map?.[0] ?? 0) + 1;
    switch (token.type) {
      case 'bullet_list_open':
      case 'ordered_list_open':
        lists.push({
          ordered: token.type === 'ordered_list_open',
          next: Number(token.attrGet('start') ?? 1),
        });
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop();
        break;
      case 'list_item_open': {
        const list = lists.at(-1);
        item = { ordinal: list?.ordered ? list.next : null, depth: lists.length - 1 };
        if (list) list.next += 1;
        writer.enter('item');
        break;
      }
      case 'list_item_close':
        item = null;
        writer.leave('item');
        break;
      case 'blockquote_open':
        writer.enter('quote');
        callout = true;
        break;
      case 'blockquote_close':
        writer.leave('quote');
        break;
      case 'inline':
        writeInline(writer, token, tokens[index - 1], { item, usesHashes, callout });
        item = null;
        callout = false;
        break;
      case 'fence':
      case 'code_block':
        writer.code(token.info.trim().split(/\s+/)[0] || null, token.content.replace(/\n$/, ''), line);
        break;
      case 'hr':
        writer.rule(line);
        break;
      case 'html_block':
        writeHtml(token.content, line, writer);
        break;
      case 'table_open':
        writeTable(writer, tokens, index, lists.length);
        break;
      default:
        break;
    }
  });
  writer.endCapture();
  return writer.pieces;
}

function tokensWithoutScripts(markdown: string): readonly Token[] {
  const tokens = tokensOf(markdown);
  const uncut = withoutCutScripts(markdown, tokens);
  return uncut === markdown ? tokens : tokensOf(uncut);
}

/** HTML blocks in the middle of a paragraph; tags in code are none. */
function holdsBlocks(token: Token): boolean {
  if (!token.content.includes('<')) return false;
  if (HEADING_TAG.test(token.content)) return true;
  return (token.children ?? []).some(({ type, content }) => type === 'html_inline' && FOLD_TAG.test(content));
}

interface Around {
  readonly item: ItemMark | null;
  readonly usesHashes: boolean;
  readonly callout: boolean;
}

function writeInline(writer: PieceWriter, token: Token, opening: Token | undefined, around: Around): void {
  const line = (token.map?.[0] ?? 0) + 1;
  const runs = runsOf(token.children ?? []);
  switch (opening?.type) {
    case 'heading_open':
      if ((around.usesHashes && opening.markup === '-') || isRuledParagraph(opening, token)) {
        writer.paragraph(runs, line, null);
        writer.rule((opening.map?.[1] ?? line) as number);
      } else writer.heading(Number(opening.tag[1]), runs, line, around.item);
      break;
    case 'paragraph_open':
      if (holdsBlocks(token)) writeHtml(token.content, line, writer);
      else if (around.callout && writeCallout(writer, runs, line)) break;
      else writer.paragraph(runs, line, around.item);
      break;
    default: // cells of tables are written with their table
      break;
  }
}

/** "=====" below several lines parts them from the next ones. */
function isRuledParagraph({ markup }: Token, { content }: Token): boolean {
  return markup === '=' && content.includes('\n');
}

/** Obsidian folds a question into `> [!question]- Why?`; any such title heads its quotation as a bold line does. */
function writeCallout(writer: PieceWriter, runs: ReturnType<typeof runsOf>, line: number): boolean {
  const [first, ...rest] = splitFirstLine(runs);
  const title = /^\[![\w-]+\][-+]?\s*(\S.*)$/.exec(plainText(first ?? []))?.[1];
  if (title === undefined) return false;
  writer.paragraph([{ text: title, bold: true, href: null }], line, null);
  writer.paragraph(rest.flat(), line + 1, null);
  return true;
}

function splitFirstLine(runs: ReturnType<typeof runsOf>): readonly ReturnType<typeof runsOf>[] {
  const end = runs.findIndex(({ text }) => text === '\n');
  return end === -1 ? [runs] : [runs.slice(0, end), runs.slice(end + 1)];
}

/** A chat often hands out Markdown inside one fence; the blank line in its place keeps the line numbers. */
function unfenced(tokens: readonly Token[]): readonly Token[] {
  const [fence, ...others] = tokens;
  const isBank =
    fence?.type === 'fence' && others.length === 0 && /^(?:md|markdown)$/i.test(fence.info.trim());
  return isBank ? tokensOf(`${'\n'.repeat((fence.map?.[0] ?? 0) + 1)}${fence.content}`) : tokens;
}
