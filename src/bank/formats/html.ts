import type { Element } from 'hast';
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
  const tree = toMdast(fromHtml(html), {
    handlers: {
      details: fold,
      summary: foldTitle,
      script: skip,
      style: skip,
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
