import { guardBrackets } from '../placeholders';
import type { Token } from './parser';
import { withoutInlineScripts } from './unread-tags';

/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  /** The address it links to. */
  readonly href: string | null;
  readonly picture?: true;
}

/** The text of inline Markdown in order, a line break as "\n". Brackets in code and links are guarded; scripts are left out. */
export function runsOf(tokens: readonly Token[]): readonly Run[] {
  const runs: Run[] = [];
  let bold = 0;
  let href: string | null = null;
  const add = (text: string) => {
    if (text !== '') runs.push({ text: href === null ? text : guardBrackets(text), bold: bold > 0, href });
  };
  for (const token of withoutInlineScripts(tokens)) {
    switch (token.type) {
      case 'text':
        add(token.content);
        break;
      case 'code_inline':
        add(guardBrackets(token.content));
        break;
      case 'softbreak':
      case 'hardbreak':
        add('\n');
        break;
      case 'strong_open':
        bold += 1;
        break;
      case 'strong_close':
        bold = Math.max(0, bold - 1);
        break;
      case 'link_open':
        href = String(token.attrGet('href') ?? '');
        break;
      case 'link_close':
        href = null;
        break;
      case 'image':
        runs.push({ text: token.content, bold: bold > 0, href, picture: true });
        break;
      case 'html_inline': {
        const tag = /^<(\/?)([a-z][a-z0-9]*)/i.exec(token.content);
        const name = tag?.[2]?.toLowerCase();
        const closes = tag?.[1] === '/';
        if (name === 'br') add('\n');
        if (name === 'b' || name === 'strong') bold = closes ? Math.max(0, bold - 1) : bold + 1;
        if (name === 'a')
          href = closes ? null : (/\bhref\s*=\s*["']?([^"'\s>]*)/i.exec(token.content)?.[1] ?? null);
        if (name === 'img')
          runs.push({
            text: /\balt\s*=\s*"([^"]*)"/i.exec(token.content)?.[1] ?? '',
            bold: false,
            href,
            picture: true,
          });
        break;
      }
      default:
        break;
    }
  }
  return runs;
}
