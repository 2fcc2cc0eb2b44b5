import type { PhrasingContent } from 'mdast';
import { guardBrackets } from './placeholders';

/** One source line of a paragraph, its bold lead told apart. Brackets in code and links are guarded. */
export interface InlineLine {
  /** Lines after the one the paragraph starts on. */
  readonly offset: number;
  /** "Data Validation" of "**Data Validation:** schema checks". */
  readonly lead: string | null;
  readonly text: string;
  /** The line is bold as a whole. */
  readonly bold: boolean;
}

interface Run {
  readonly text: string;
  readonly bold: boolean;
}

/** Lines without visible text are left out. */
export function linesOf(nodes: readonly PhrasingContent[]): readonly InlineLine[] {
  return splitAtBreaks(nodes.flatMap((node) => runsOf(node, false)))
    .map((runs, offset) => lineOf(runs, offset))
    .filter((line) => line.text !== '' || line.lead !== null);
}

export function plainText(nodes: readonly PhrasingContent[]): string {
  return tidy(
    nodes
      .flatMap((node) => runsOf(node, false))
      .map(({ text }) => text)
      .join(''),
  );
}

function runsOf(node: PhrasingContent, bold: boolean): readonly Run[] {
  switch (node.type) {
    case 'text':
      return [{ text: node.value, bold }];
    case 'inlineCode':
      return [{ text: guardBrackets(node.value), bold }];
    case 'break':
      return [{ text: '\n', bold }];
    case 'html':
      return /^<br/i.test(node.value) ? [{ text: '\n', bold }] : [];
    case 'strong':
      return node.children.flatMap((child) => runsOf(child, true));
    case 'emphasis':
    case 'delete':
      return node.children.flatMap((child) => runsOf(child, bold));
    case 'link':
    case 'linkReference':
      return node.children
        .flatMap((child) => runsOf(child, bold))
        .map((run) => ({ ...run, text: guardBrackets(run.text) }));
    default: // images and footnote marks say nothing
      return [];
  }
}

function splitAtBreaks(runs: readonly Run[]): readonly (readonly Run[])[] {
  let line: Run[] = [];
  const lines = [line];
  for (const { text, bold } of runs) {
    text.split('\n').forEach((part, index) => {
      if (index > 0) {
        line = [];
        lines.push(line);
      }
      if (part !== '') line.push({ text: part, bold });
    });
  }
  return lines;
}

function lineOf(runs: readonly Run[], offset: number): InlineLine {
  const visible = runs.filter(({ text }, index) => index > 0 || text.trim() !== '');
  const ends = visible.findIndex((run) => !run.bold && run.text.trim() !== '');
  const boldRuns = ends === -1 ? visible : visible.slice(0, ends);
  const boldText = tidy(boldRuns.map(({ text }) => text).join(''));
  const rest =
    ends === -1
      ? ''
      : visible
          .slice(ends)
          .map(({ text }) => text)
          .join('');
  if (boldText !== '' && rest === '') return { offset, lead: null, text: boldText, bold: true };

  const separator = /^\s*(?::|[-–—]\s)\s*/.exec(rest)?.[0];
  if (boldText !== '' && (boldText.endsWith(':') || separator !== undefined)) {
    const text = tidy(rest.slice(separator?.length ?? 0));
    return { offset, lead: boldText.replace(/\s*:$/, ''), text, bold: false };
  }
  return { offset, lead: null, text: tidy(visible.map(({ text }) => text).join('')), bold: false };
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
