import { withoutScripts } from './unread-tags';

/** A tag or the text between tags, with the lines before it. */
export type HtmlPart =
  | {
      readonly kind: 'open' | 'close';
      readonly name: string;
      readonly source: string;
      readonly linesBefore: number;
    }
  | { readonly kind: 'text'; readonly source: string; readonly linesBefore: number };

/** A tag may not be longer than this: an unclosed quotation mark must not cost quadratic time. */
const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9]*)\b[^<>]{0,2000}>/gi;

/** Cuts HTML at its tags; comments, scripts and styles are left out. Never throws. */
export function htmlParts(source: string): readonly HtmlPart[] {
  const html = withoutScripts(source);
  const parts: HtmlPart[] = [];
  let at = 0;
  let lines = 0;
  const take = (until: number): { readonly source: string; readonly linesBefore: number } => {
    const part = { source: html.slice(at, until), linesBefore: lines };
    lines += part.source.split('\n').length - 1;
    at = until;
    return part;
  };
  for (const tag of html.matchAll(TAG)) {
    if (tag.index > at) parts.push({ kind: 'text', ...take(tag.index) });
    const part = take(tag.index + tag[0].length);
    const name = tag[2]?.toLowerCase();
    if (name !== undefined) parts.push({ kind: tag[1] === '/' ? 'close' : 'open', name, ...part });
  }
  if (at < html.length) parts.push({ kind: 'text', ...take(html.length) });
  return parts;
}
