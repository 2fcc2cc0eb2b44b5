import MarkdownIt, { type Token } from 'markdown-it';

export type { Token };

/** CommonMark with tables and strikethrough; HTML stays in the tokens as text and is never shown as HTML. */
const parser = new MarkdownIt('default', { html: true, linkify: false, typographer: false });
// Links are told apart by their address and never opened: any address will do, `javascript:` included.
parser.validateLink = () => true;

export function tokensOf(markdown: string): readonly Token[] {
  return parser.parse(markdown, {});
}

/** The inline tokens of one line or paragraph. */
export function inlineTokens(text: string): readonly Token[] {
  return parser.parseInline(text, {})[0]?.children ?? [];
}
