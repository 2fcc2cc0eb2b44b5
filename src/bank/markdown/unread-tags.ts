import type { Token } from './parser';

/** What a browser runs or draws with: no word of it is read. */
const UNREAD = ['script', 'style'] as const;
const OPENING = /<(script|style)\b[^<>]{0,2000}>/i;
const ANY_CLOSING = /<\/(?:script|style)\b/i;

/** HTML with nothing but the line breaks of its scripts and styles. One that is not closed stays: it would take the rest of the file along. */
export function withoutScripts(html: string): string {
  return UNREAD.reduce(withoutTag, html);
}

function withoutTag(html: string, name: string): string {
  const opening = new RegExp(`<${name}\\b[^<>]{0,2000}>`, 'gi');
  const closing = closingOf(name, 'gi');
  let kept = '';
  let at = 0;
  for (;;) {
    opening.lastIndex = at;
    const open = opening.exec(html);
    closing.lastIndex = opening.lastIndex;
    if (!open || !closing.test(html)) return kept + html.slice(at);
    kept += html.slice(at, open.index) + html.slice(open.index, closing.lastIndex).replace(/[^\n]+/g, '');
    at = closing.lastIndex;
  }
}

/** As `withoutScripts`, for the tokens of a line. */
export function withoutInlineScripts(tokens: readonly Token[]): readonly Token[] {
  const tags = tokens.map(({ type, content }) => (type === 'html_inline' ? content : ''));
  if (!tags.some((tag) => OPENING.test(tag))) return tokens;
  const closings = UNREAD.map((name) => closingOf(name));
  const last = closings.map((closing) => tags.findLastIndex((tag) => closing.test(tag)));
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const which = UNREAD.findIndex((name) => name === OPENING.exec(tags[at] ?? '')?.[1]?.toLowerCase());
    if ((last[which] ?? -1) < at) {
      if (token) kept.push(token);
      continue;
    }
    while (!closings[which]?.test(tags[at] ?? '')) at += 1;
  }
  return kept;
}

function closingOf(name: string, flags = 'i'): RegExp {
  return new RegExp(`</${name}\\b[^<>]{0,2000}>`, flags);
}

/** No script goes on behind a heading or a fence of Markdown. */
const NEXT_PART = /^(?:#{1,6}\s|```|~~~)/;

/**
 * Markdown ends a block of HTML at an empty line, even inside of a script; what follows up to its closing tag is emptied here, so
 * that it is not taken for text. `blocks` are the tokens of the text.
 */
export function withoutCutScripts(markdown: string, blocks: readonly Token[]): string {
  const opened = blocks.filter(({ type, content }) => type === 'html_block' && OPENING.test(content));
  if (opened.length === 0) return markdown;
  const lines = markdown.split('\n');
  const stops = lines.flatMap((line, index) =>
    NEXT_PART.test(line) || ANY_CLOSING.test(line) ? [index] : [],
  );
  let next = 0;
  let done = 0;
  for (const { content, map } of opened) {
    const left = withoutScripts(content);
    const open = OPENING.exec(left);
    if (!map || !open || map[0] < done) continue;
    while ((stops[next] ?? Infinity) < map[1]) next += 1;
    const end = stops[next] ?? 0;
    const closing = closingOf(open[1] ?? '').exec(lines[end] ?? '');
    if (!closing || end < map[1]) continue;
    const from = map[0] + left.slice(0, open.index).split('\n').length - 1;
    const tag = (lines[from] ?? '').lastIndexOf(open[0]);
    lines[from] = (lines[from] ?? '').slice(0, Math.max(0, tag));
    lines.fill('', from + 1, end);
    lines[end] = (lines[end] ?? '').slice(closing.index + closing[0].length);
    done = end;
  }
  return done === 0 ? markdown : lines.join('\n');
}
