import { isGift, ofGift } from './gift';
import { talkOfTranscript } from './transcript';

/** Markdown made of another text. */
interface MadeMarkdown {
  readonly text: string;
  /** Which line of the other text one of its lines comes from; both count from 1. */
  readonly lineOf: (line: number) => number;
}

/**
 * Text in the markup of other programs as Markdown: Org, AsciiDoc, reStructuredText, what generators of sites, LaTeX and Moodle know beside
 * Markdown, and conversations. Any other text comes back as it is.
 */
export function asMarkdown(text: string): MadeMarkdown {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const made = madeLines(text, lines);
  if (!made) return { text, lineOf: (line) => line };
  const from = made.flatMap((line, at) => line.split('\n').map(() => at + 1));
  return { text: made.join('\n'), lineOf: (line) => from[line - 1] ?? line };
}

/** A line or more in the place of each; null where there is nothing to change. */
function madeLines(text: string, lines: readonly string[]): readonly string[] | null {
  if (isOrg(text)) return ofOrg(text, lines);
  if (isGift(text)) return ofGift(lines);
  if (isAsciiDoc(text)) return ofAsciiDoc(lines);
  if (/\\question\b/.test(text)) return ofExam(lines);
  const headed = MARKDOWN_HEADING.test(text) ? null : underlinedHeadings(lines);
  return foldsOfSites(text, headed ?? lines) ?? headed ?? talkOfTranscript(text, lines);
}

const MARKDOWN_HEADING = /^#{1,6} \S/m;

function isOrg(text: string): boolean {
  return /^#\+(?:title|startup|options|author|filetags|begin_src)\b/im.test(text) && /^\*+ \S/m.test(text);
}

function ofOrg(text: string, lines: readonly string[]): readonly string[] {
  const below = /^#\+title:/im.test(text) ? 1 : 0;
  let inDrawer = false;
  return lines.map((line) => {
    if (/^\s*:(?:PROPERTIES|LOGBOOK):\s*$/i.test(line)) inDrawer = true;
    if (inDrawer) {
      inDrawer = !/^\s*:END:\s*$/i.test(line);
      return '';
    }
    const title = /^#\+title:\s*(.+)$/i.exec(line)?.[1];
    if (title !== undefined) return `# ${title}`;
    const source = /^\s*#\+(begin|end)_(?:src|example)\b\s*(\S*)/i.exec(line);
    if (source) return `\`\`\`${source[1]?.toLowerCase() === 'begin' ? source[2] : ''}`;
    if (/^\s*#(?:\+|\s)/.test(line)) return '';
    const [, stars, heading] = /^(\*+) (?:(?:TODO|DONE) )?(.*?)(?:\s+:[\w@:]+:)?\s*$/.exec(line) ?? [];
    return stars === undefined ? line : `${hashes(stars.length + below)} ${heading}`;
  });
}

function isAsciiDoc(text: string): boolean {
  const headings = text.match(/^={1,5} \S.*$/gm) ?? [];
  return headings.length > 1 && !MARKDOWN_HEADING.test(text);
}

function ofAsciiDoc(lines: readonly string[]): readonly string[] {
  let language = '';
  return lines.map((line) => {
    const [, signs, heading] = /^(={1,5}) (.+)$/.exec(line) ?? [];
    if (signs !== undefined) return `${hashes(signs.length)} ${heading}`;
    const block = /^\[(?:source(?:,\s*(\w+))?|qanda|[\w%,#."= -]*)\]\s*$/.exec(line);
    if (block) {
      language = block[1] ?? '';
      return '';
    }
    if (/^(?:-{4,}|\.{4,})$/.test(line)) {
      const fence = `\`\`\`${language}`;
      language = '';
      return fence;
    }
    const asked = /^(\S.*)::$/.exec(line)?.[1];
    if (asked !== undefined) return `**${asked}**`;
    return /^(?::[\w-]+:.*|={4,}|_{4,}|\*{4,}|\/\/.*)$/.test(line) ? '' : line;
  });
}

/** The class "exam" of LaTeX. */
function ofExam(lines: readonly string[]): readonly string[] {
  return lines.map((line) => {
    const asked = /^\s*\\question(?:\[\d+\])?\s*(.*)$/.exec(line)?.[1];
    if (asked !== undefined) return `### ${asked}`;
    if (/^\s*\\begin\{solution/.test(line)) return 'Answer:';
    return line
      .replace(/^\s*\\(?:begin|end|documentclass|usepackage|maketitle|title|author|date)\b.*$/, '')
      .replace(/^\s*\\(?:item|part)\b/, '-');
  });
}

/** reStructuredText draws its headings by lines of one sign below them, in any order of signs. */
function underlinedHeadings(lines: readonly string[]): readonly string[] | null {
  if (lines.some((line, at) => opensFence(line, lines[at - 1] ?? ''))) return null;
  const signOf = (at: number) => {
    const line = lines[at] ?? '';
    const title = (lines[at - 1] ?? '').trimEnd();
    const isLine = /^([=\-~^"'`+*#.:_])\1{2,}$/.test(line.trimEnd());
    return isLine && /^\S/.test(title) && /\p{L}/u.test(title) && line.trimEnd().length >= title.length - 1
      ? line[0]
      : undefined;
  };
  const signs = lines.map((_, at) => signOf(at));
  const ranks = [...new Set(signs.filter((sign) => sign !== undefined))];
  if (!ranks.some((sign) => /[~^"'`+]/.test(sign)) || signs.filter((sign) => sign !== undefined).length < 2)
    return null;
  return lines.map((line, at) => {
    const below = signs[at + 1];
    if (below !== undefined) return `${hashes(ranks.indexOf(below) + 1)} ${line.trim()}`;
    if (signs[at] !== undefined || /^\.\. /.test(line)) return '';
    return line;
  });
}

/** Code of Markdown; three signs below a title as short as "FAQ" underline it. */
function opensFence(line: string, above: string): boolean {
  const language = /^\s*(?:```|~~~)\s*(\w*)\s*$/.exec(line)?.[1];
  return language !== undefined && (language !== '' || above === '' || above.length > 4);
}

/** Folds of MkDocs, Hugo, Docusaurus and VuePress, and the tags of Jekyll. */
const FOLD_OPENS =
  /^\s*(?:(?:\?\?\?\+?|!!!)\s+[\w-]+\s+"(.+)"|\{\{[<%]\s*(?:details|expand|collapse|accordion)\s+(?:(?:title|summary)=)?"(.+?)".*[>%]\}\}|:::\s*[\w-]+\s+(?:\[(.+)\]|(\S.*)))\s*$/;
const FOLD_CLOSES = /^\s*(?:\{\{[<%]\s*\/(?:details|expand|collapse|accordion)\s*[>%]\}\}|:::)\s*$/;
const TAG_ALONE =
  /^\s*(?:\{%.*%\}|\{\{[<%].*[>%]\}\}|:::\s*[\w-]+|import\s[^'"]*\sfrom\s+['"][^'"]+['"];?)\s*$/;

function foldsOfSites(text: string, lines: readonly string[]): readonly string[] | null {
  if (!/^\s*(?:\?\?\?|!!!|\{\{[<%]|:::|\{%|import\s)/m.test(text)) return null;
  let inFence = false;
  let indented = false; // MkDocs ends a fold with its indentation
  const indentedAhead = indentationAhead(lines);
  return lines.map((line, at) => {
    const listing = /^\s*\{%\s*(end)?highlight\s*(\w*).*%\}\s*$/.exec(line);
    if (listing) return `\`\`\`${listing[1] ? '' : listing[2]}`;
    if (/^\s*(?:```|~~~)/.test(line) && !indented) inFence = !inFence;
    if (inFence) return line;
    const found = FOLD_OPENS.exec(line);
    const title = found?.slice(1).find((one) => one !== undefined);
    if (title !== undefined) {
      indented = /^\s*(?:\?\?\?|!!!)/.test(line);
      return `<details><summary>${title.replace(/</g, '&lt;')}</summary>`;
    }
    if (FOLD_CLOSES.test(line)) return '</details>';
    if (indented) {
      if (/^(?: {4}|\t)/.test(line)) return line.replace(/^(?: {4}|\t)/, '');
      if (line.trim() === '' && indentedAhead[at]) return '';
      indented = false;
      return `</details>\n${line}`;
    }
    return TAG_ALONE.test(line) ? '' : line;
  });
}

/** For each line whether the next one from there on that says something is indented. */
function indentationAhead(lines: readonly string[]): readonly boolean[] {
  let ahead = false;
  return lines
    .toReversed()
    .map((line) => {
      if (line.trim() !== '') ahead = /^(?: {4}|\t)/.test(line);
      return ahead;
    })
    .toReversed();
}

function hashes(rank: number): string {
  return '#'.repeat(Math.min(rank, 6));
}
