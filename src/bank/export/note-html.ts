import type { AnswerBlock } from '../bank';

interface OpenList {
  readonly tag: 'ul' | 'ol';
  /** The number of its next item. */
  next: number;
}

/** An answer as the HTML of a note. */
export function answerHtml(blocks: readonly AnswerBlock[]): string {
  const lists: OpenList[] = [];
  let html = '';
  const closeTo = (depth: number) => {
    for (const { tag } of lists.splice(depth).reverse()) html += `</${tag}>`;
  };
  const open = (tag: OpenList['tag'], first: number) => {
    html += first === 1 ? `<${tag}>` : `<${tag} start="${first}">`;
    lists.push({ tag, next: first });
  };
  for (const block of blocks) {
    if (block.kind !== 'item') {
      closeTo(0);
      html += blockHtml(block);
      continue;
    }
    const { ordinal, depth } = block;
    const tag = ordinal === null ? 'ul' : 'ol';
    closeTo(depth + 1);
    const here = lists[depth];
    if (here && (here.tag !== tag || (ordinal ?? here.next) !== here.next)) closeTo(depth);
    while (lists.length < depth) open('ul', 1);
    if (lists.length === depth) open(tag, ordinal ?? 1);
    html += `<li>${led(block)}</li>`;
    const list = lists[depth];
    if (list) list.next += 1;
  }
  closeTo(0);
  return html;
}

/** A text in HTML. Signs of Markdown are written by their numbers, since what reads notes knows Markdown in them as well. */
export function escaped(text: string): string {
  return text.replace(/[&<>"'*_`~[\]\\!]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function blockHtml(block: Exclude<AnswerBlock, { readonly kind: 'item' }>): string {
  switch (block.kind) {
    case 'code':
      return `<pre><code>${escapedCode(block.text).replaceAll('\n', '<br>')}</code></pre>`;
    case 'label':
      return `<p><b>${escaped(block.text)}</b></p>`;
    case 'paragraph':
      return `<p>${led(block)}</p>`;
  }
}

function led({ label, text }: { readonly label: string | null; readonly text: string }): string {
  return label === null ? escaped(text) : `<b>${escaped(label)}:</b> ${escaped(text)}`;
}

function escapedCode(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
