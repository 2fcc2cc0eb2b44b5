import type { Element, ElementContent, Nodes, Root } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { RootContent } from 'mdast';
import { asks } from '../asking';
import { bankUnreadable } from '../bank-problem';

const DEEPEST = 400;

/** HTML as Markdown, folds included; scripts, styles and forms are left out. */
export async function markdownOfHtml(html: string): Promise<string> {
  const [{ fromHtml }, { toMdast }, { toMarkdown }, { gfmToMarkdown }] = await Promise.all([
    import('hast-util-from-html'),
    import('hast-util-to-mdast'),
    import('mdast-util-to-markdown'),
    import('mdast-util-gfm'),
  ]);
  if (depthOf(html) > DEEPEST) throw bankUnreadable('too-deep', 1);
  const skip = () => undefined;
  const tree = toMdast(withLinesInCells(withoutFrame(fromHtml(html))), {
    handlers: {
      details: fold,
      summary: foldTitle,
      script: skip,
      style: skip,
      noscript: skip,
      svg: skip,
      nav: skip,
      footer: skip,
      iframe: skip,
      video: skip,
      audio: skip,
      button: asTitle,
      input: skip,
      select: skip,
      textarea: skip,
    },
  });
  return toMarkdown(tree, { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-', rule: '-' });
}

/** What stands around the text of a page by its role or name, whatever its tag is. */
const FRAME_ROLES = new Set(['navigation', 'contentinfo', 'search', 'menu']);
const FRAME_IDS =
  /^(?:site-?|page-?)?(?:footer|nav(?:bar|igation)?|sidebar|breadcrumbs?|cookie-?(?:banner|consent))$/i;

function withoutFrame(parent: Root): Root {
  return { ...parent, children: kept(parent.children) };
}

function kept<T extends Nodes>(children: readonly T[]): T[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    const { role, id } = child.properties;
    if (FRAME_ROLES.has(String(role)) || FRAME_IDS.test(String(id ?? ''))) return [];
    return [{ ...child, children: kept(child.children) }];
  });
}

/** A cell of a table holds one paragraph in Markdown: what is parted in it by paragraphs or items becomes lines of it. */
function withLinesInCells(root: Root): Root {
  const inCell = (children: readonly ElementContent[]): ElementContent[] =>
    children.flatMap((child) => {
      if (child.type !== 'element') return [child];
      const inner = { ...child, children: inCell(child.children) };
      if (!BLOCKS.has(child.tagName)) return [inner];
      const ends: Element = { type: 'element', tagName: 'br', properties: {}, children: [] };
      return [...inner.children, ends];
    });
  const visit = <T extends Nodes>(node: T): T => {
    if (!('children' in node)) return node;
    const isCell = node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th');
    const children = isCell ? inCell(node.children as ElementContent[]) : node.children.map(visit);
    return { ...node, children } as T;
  };
  return visit(root);
}

const BLOCKS = new Set(['p', 'div', 'ul', 'ol', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote']);

function fold(state: State, node: Element): RootContent[] {
  return [
    { type: 'html', value: '<details>' },
    ...(state.toFlow(state.all(node)) as RootContent[]),
    { type: 'html', value: '</details>' },
  ];
}

/** A button that asks opens its answer; others say "Copy" or "Share". */
function asTitle(_state: State, node: Element): RootContent | undefined {
  const text = textOf(node).trim();
  if (!asks(text)) return undefined;
  return { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: text }] }] };
}

function foldTitle(_state: State, node: Element): RootContent {
  return { type: 'html', value: `<summary>${escaped(textOf(node)).replace(/\s+/g, ' ').trim()}</summary>` };
}

function textOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** How many tags stand open at most: deeper trees would exhaust the stack. */
function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag] of html.matchAll(/<\/?[a-z][^<>]{0,200}>/gi)) {
    if (/^<(?:br|hr|img|input|meta|link|p|li|td|tr|th)\b/i.test(tag) || tag.endsWith('/>')) continue;
    depth = Math.max(0, depth + (tag[1] === '/' ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
