import type { Blockquote, Heading, ListItem, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { type InlineLine, linesOf, plainText } from './inline';
import { splitCard } from './marks';

/** A Markdown file flattened to what a bank is made of, in the order of the file. `line` is 1-based. */
export type Piece =
  | { readonly kind: 'heading'; readonly line: number; readonly depth: number; readonly text: string }
  | { readonly kind: 'summary'; readonly line: number; readonly text: string } // of an HTML <details>, a table row or a card
  | LinePiece
  | { readonly kind: 'code'; readonly line: number; readonly language: string | null; readonly text: string }
  | { readonly kind: 'rule'; readonly line: number };

/** One line of a paragraph. */
export interface LinePiece extends Omit<InlineLine, 'offset'> {
  readonly kind: 'line';
  readonly line: number;
  /** The first line of its paragraph. */
  readonly opens: boolean;
  /** Set on the first line of a list item. */
  readonly item: ItemMark | null;
}

interface ItemMark {
  readonly ordinal: number | null;
  readonly depth: number;
}

/** The line with its lead, as a reader sees it. */
export function wholeText(line: LinePiece): string {
  return line.lead === null ? line.text : `${line.lead}: ${line.text}`;
}

/** Throws a RangeError when the nesting exhausts the stack; nothing else on any text. */
export function piecesOf(markdown: string): readonly Piece[] {
  // What remark-parse and remark-gfm do, without their half that writes Markdown.
  const root = unfenced(treeOf(markdown));
  const hashed = (heading: Heading) => markdown[heading.position?.start.offset ?? 0] === '#';
  const usesHashes = root.children.some((node) => node.type === 'heading' && hashed(node));

  // "text\n---" is a heading to Markdown, but in a file that writes its headings with "#" it is meant as a rule.
  const isRuleInDisguise = (heading: Heading) => heading.depth === 2 && usesHashes && !hashed(heading);
  return root.children.flatMap((node) =>
    node.type === 'heading' && isRuleInDisguise(node)
      ? [...paragraphPieces(node.children, lineOf(node), null), { kind: 'rule' as const, line: endOf(node) }]
      : nodePieces(node, 0),
  );
}

function treeOf(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** A chat often hands out Markdown inside one fence; the blank line in its place keeps the line numbers. */
function unfenced(root: Root): Root {
  const [node, ...others] = root.children;
  const isBank = node?.type === 'code' && others.length === 0 && /^(?:md|markdown)$/i.test(node.lang ?? '');
  return isBank ? treeOf(`${'\n'.repeat(lineOf(node))}${node.value}`) : root;
}

function nodePieces(node: RootContent, depth: number): readonly Piece[] {
  const line = lineOf(node);
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', line, depth: node.depth, text: plainText(node.children) }];
    case 'paragraph':
      return paragraphPieces(node.children, line, null).flatMap(cardPieces);
    case 'code':
      return [{ kind: 'code', line, language: node.lang ?? null, text: node.value }];
    case 'thematicBreak':
      return [{ kind: 'rule', line }];
    case 'blockquote':
      return calloutPieces(node) ?? node.children.flatMap((child) => nodePieces(child, depth));
    case 'list':
      return node.children.flatMap((item, index) =>
        itemPieces(item, { ordinal: node.ordered ? (node.start ?? 1) + index : null, depth }),
      );
    case 'table':
      return tablePieces(node, depth);
    case 'html':
      return htmlPieces(node.value, line);
    default: // definitions and footnotes are not part of an answer
      return [];
  }
}

/** Obsidian folds a question into `> [!question]- Why?`; any such title heads its quotation as a bold line does. */
function calloutPieces({ children: [first, ...others] }: Blockquote): readonly Piece[] | null {
  if (first?.type !== 'paragraph') return null;
  const [title, ...lines] = paragraphPieces(first.children, lineOf(first), null);
  const text = /^\[![\w-]+\][-+]?\s*(\S.*)$/.exec(title?.text ?? '')?.[1];
  if (!title || text === undefined) return null;
  const rest = lines.map((line, index) => ({ ...line, opens: line.opens || index === 0 }));
  return [{ ...title, text, bold: true }, ...rest, ...others.flatMap((child) => nodePieces(child, 0))];
}

/** A table with the columns "Question" and "Answer" is a bank; the rows of any other are list items, their cells in a row. */
function tablePieces({ children: [head, ...rows] }: Table, depth: number): readonly Piece[] {
  const titles = head?.children.map((cell) => plainText(cell.children)) ?? [];
  const [question, answer] = [/^questions?$/i, /answer/i].map((title) =>
    titles.findIndex((text) => title.test(text)),
  );
  if (question === undefined || answer === undefined || question < 0 || answer < 0) {
    return [...(head ? [head] : []), ...rows].flatMap((row) =>
      plainLine(row.children.map((cell) => plainText(cell.children)).join(', '), lineOf(row), {
        ordinal: null,
        depth,
      }),
    );
  }
  return rows.flatMap((row) => {
    const [asked, told] = [row.children[question], row.children[answer]];
    const text = plainText(asked?.children ?? []);
    if (text === '') return [];
    return [
      { kind: 'summary' as const, line: lineOf(row), text },
      ...paragraphPieces(told?.children ?? [], lineOf(row), null).map((line) => ({
        ...line,
        line: lineOf(row),
      })),
    ];
  });
}

function itemPieces(item: ListItem, mark: ItemMark): readonly Piece[] {
  return item.children.flatMap((child, index) =>
    index === 0 && child.type === 'paragraph'
      ? paragraphPieces(child.children, lineOf(child), mark)
      : nodePieces(child, mark.depth + 1),
  );
}

function paragraphPieces(
  nodes: readonly PhrasingContent[],
  line: number,
  item: ItemMark | null,
): readonly LinePiece[] {
  return linesOf(nodes).map(({ offset, lead, text, bold }, index) => ({
    kind: 'line',
    line: line + offset,
    opens: index === 0,
    item: index === 0 ? item : null,
    lead,
    text,
    bold,
  }));
}

/** "Why logs? :: To see." is a flash card on one line. */
function cardPieces(piece: LinePiece): readonly Piece[] {
  const card = splitCard(piece.text);
  if (!card || piece.lead !== null) return [piece];
  return [
    { kind: 'summary', line: piece.line, text: card.question },
    { ...piece, text: card.answer, opens: true },
  ];
}

/** `<details><summary>` folds answers away in many banks on GitHub; other tags are dropped, their text stays. */
function htmlPieces(html: string, line: number): readonly Piece[] {
  const visible = html.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  const folds = visible.split(/(?=<details\b)/i);
  if (folds.length > 1) {
    return folds.flatMap((fold, index) => htmlPieces(fold, line + linesIn(folds.slice(0, index).join(''))));
  }
  const summary = /<summary[^>]*>([\s\S]*?)<\/summary>/i.exec(visible);
  if (!summary) return plainLine(withoutTags(visible), line, null);
  const text = withoutTags(summary[1] ?? '');
  const rest = withoutTags(visible.slice(summary.index + summary[0].length));
  return [...(text === '' ? [] : [{ kind: 'summary' as const, line, text }]), ...plainLine(rest, line, null)];
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}

function withoutTags(html: string): string {
  return html
    .replace(/<[^>]*>?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function plainLine(text: string, line: number, item: ItemMark | null): readonly LinePiece[] {
  return text.trim() === '' ? [] : [{ kind: 'line', line, opens: true, item, lead: null, text, bold: false }];
}

function lineOf(node: RootContent): number {
  return node.position?.start.line ?? 1;
}

function endOf(node: RootContent): number {
  return node.position?.end.line ?? 1;
}
