import type { BlockContent, Heading, List, ListItem, Paragraph, PhrasingContent, Root } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { AnswerBlock, Bank, Question } from '../bank';
import { EXACT_FORMAT, EXACT_HEADINGS } from '../exact-format';
import type { KeyTerm } from '../key-term';
import { phrases } from './phrases';
import { termNodes } from './term-nodes';

const STYLE = { bullet: '-', listItemIndent: 'one' } as const;

/**
 * A bank as Markdown that anyone can read and edit, and that imports to the same bank: number, section, text, answer and what is shown with
 * the question, and its key terms where somebody chose them. Why a question has no answer ("TODO", only links) is not kept.
 */
export function bankMarkdown(bank: Bank): string {
  const children: Root['children'] = [heading(1, bank.title)];
  let section = bank.title;
  for (const question of bank.questions) {
    if (question.section !== section) children.push(heading(2, question.section));
    section = question.section;
    children.push(...questionNodes(question));
  }
  const body = toMarkdown({ type: 'root', children }, { ...STYLE, rule: '-', emphasis: '_' });
  return `---\nformat: ${EXACT_FORMAT}\n---\n\n${body}`;
}

/** The blocks of one side of a question, such as its answer, as Markdown. */
export function blocksMarkdown(blocks: readonly AnswerBlock[], placeholders: readonly string[] = []): string {
  return toMarkdown({ type: 'root', children: blockNodes(blocks, placeholders) }, STYLE).trim();
}

/** Key terms as the list that `termsOfList` reads. */
export function termsMarkdown(terms: readonly KeyTerm[]): string {
  return toMarkdown({ type: 'root', children: termNodes(terms) }, STYLE).trim();
}

function questionNodes(question: Question): Root['children'] {
  const { placeholders } = question;
  const given = question.given ?? [];
  return [
    heading(3, `${question.number}. ${question.text}`, placeholders),
    ...(given.length === 0 ? [] : [heading(4, EXACT_HEADINGS.given), ...blockNodes(given, placeholders)]),
    ...(question.answer.length === 0
      ? []
      : [heading(4, EXACT_HEADINGS.answer), ...blockNodes(question.answer, placeholders)]),
    ...(question.terms === undefined ? [] : [heading(4, EXACT_HEADINGS.terms), ...termNodes(question.terms)]),
  ];
}

function blockNodes(
  blocks: readonly AnswerBlock[],
  placeholders: readonly string[],
): (BlockContent | Heading)[] {
  const nodes: (BlockContent | Heading)[] = [];
  blocks.forEach((block, index) => {
    switch (block.kind) {
      case 'label':
        nodes.push(heading(5, block.text, placeholders));
        break;
      case 'code':
        nodes.push({ type: 'code', lang: block.language, value: block.text });
        break;
      case 'paragraph':
        nodes.push(said(block, placeholders));
        break;
      case 'item': {
        const before = blocks[index - 1];
        const last = nodes.at(-1);
        if (before?.kind === 'item' && last?.type === 'list' && goesOn(before, block))
          addItem(last, block, placeholders);
        else nodes.push(listOf(block, block.depth, placeholders));
        break;
      }
    }
  });
  return nodes;
}

type Item = Extract<AnswerBlock, { kind: 'item' }>;

/** A number that does not count on begins a list of its own, at whatever depth. */
function goesOn(before: Item, item: Item): boolean {
  if (item.depth > before.depth) return true;
  if (item.depth < before.depth) return item.ordinal === null;
  return item.ordinal === null
    ? before.ordinal === null
    : before.ordinal !== null && item.ordinal === before.ordinal + 1;
}

function addItem(list: List, item: Item, placeholders: readonly string[]): void {
  let at = list;
  for (let depth = 0; depth < item.depth; depth += 1) {
    const parent = at.children.at(-1);
    const inner = parent?.children.at(-1);
    if (inner?.type === 'list' && (depth + 1 < item.depth || inner.ordered === (item.ordinal !== null)))
      at = inner;
    else {
      parent?.children.push(listOf(item, item.depth - depth - 1, placeholders));
      return;
    }
  }
  at.children.push(itemOf(item, placeholders));
}

/** A list that holds one item, inside as many lists as its depth says. */
function listOf(item: Item, depth: number, placeholders: readonly string[]): List {
  if (depth > 0) {
    return {
      type: 'list',
      ordered: false,
      spread: false,
      children: [{ type: 'listItem', spread: false, children: [listOf(item, depth - 1, placeholders)] }],
    };
  }
  const start = item.ordinal === null ? {} : { start: item.ordinal };
  return {
    type: 'list',
    ordered: item.ordinal !== null,
    spread: false,
    ...start,
    children: [itemOf(item, placeholders)],
  };
}

function itemOf(item: Item, placeholders: readonly string[]): ListItem {
  return { type: 'listItem', spread: false, children: [said(item, placeholders)] };
}

function said(
  { label, text }: { readonly label: string | null; readonly text: string },
  placeholders: readonly string[],
): Paragraph {
  const lead: PhrasingContent[] =
    label === null
      ? []
      : [
          { type: 'strong', children: phrases(`${label}:`, placeholders) },
          { type: 'text', value: ' ' },
        ];
  return { type: 'paragraph', children: [...lead, ...phrases(text, placeholders)] };
}

function heading(depth: Heading['depth'], text: string, placeholders: readonly string[] = []): Heading {
  return { type: 'heading', depth, children: phrases(text, placeholders) };
}
