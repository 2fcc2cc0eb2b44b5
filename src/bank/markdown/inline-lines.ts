import type { LinePiece, LinkKind } from '../piece';
import type { Run } from './inline-runs';

/** What a line of a paragraph says; `pictures` alone are left when it says nothing. */
export interface InlineLine
  extends Pick<LinePiece, 'lead' | 'text' | 'bold' | 'boldStart' | 'link' | 'besideLinks'> {
  /** Lines after the one the paragraph starts on. */
  readonly offset: number;
  readonly pictures: readonly string[];
}

/** Lines without visible text or picture are left out. */
export function linesOf(runs: readonly Run[]): readonly InlineLine[] {
  return splitAtBreaks(runs)
    .map((line, offset) => lineOf(line, offset))
    .filter((line) => line.text !== '' || line.lead !== null || line.pictures.length > 0);
}

export function plainText(runs: readonly Run[]): string {
  return tidy(
    runs
      .filter(({ picture }) => !picture)
      .map(({ text }) => text)
      .join(''),
  );
}

/** Where the links of a line lead: all into the file, or out of it; null without any. */
export function linkKindOf(runs: readonly Run[]): LinkKind | null {
  const links = runs.filter(
    ({ href, picture, text }) => href !== null && !picture && /[\p{L}\p{N}↑⬆↥^]/u.test(text),
  );
  if (links.length === 0) return null;
  return links.every(({ href }) => href?.startsWith('#')) ? 'inside' : 'away';
}

function splitAtBreaks(runs: readonly Run[]): readonly (readonly Run[])[] {
  let line: Run[] = [];
  const lines = [line];
  for (const run of runs) {
    run.text.split('\n').forEach((part, index) => {
      if (index > 0) {
        line = [];
        lines.push(line);
      }
      if (part !== '' || run.picture) line.push({ ...run, text: part });
    });
  }
  return lines;
}

function lineOf(all: readonly Run[], offset: number): InlineLine {
  const pictures = all.filter(({ picture }) => picture).map(({ text }) => text);
  const runs = all.filter(({ picture }) => !picture);
  const links = { link: linkKindOf(runs), besideLinks: textIn(runs.filter(({ href }) => href === null)) };
  const visible = runs.filter(({ text }, index) => index > 0 || text.trim() !== '');
  const ends = visible.findIndex((run) => !run.bold && run.text.trim() !== '');
  const boldText = textIn(ends === -1 ? visible : visible.slice(0, ends));
  const rest = ends === -1 ? '' : joined(visible.slice(ends));
  if (boldText !== '' && rest === '') {
    return { offset, lead: null, text: boldText, bold: true, boldStart: boldText.length, ...links, pictures };
  }
  const separator = /^\s*(?:[:：]|[-–—]\s)\s*/.exec(rest)?.[0];
  if (boldText !== '' && (/[:：]$/.test(boldText) || separator !== undefined)) {
    const text = tidy(rest.slice(separator?.length ?? 0));
    return {
      offset,
      lead: boldText.replace(/\s*[:：]$/, ''),
      text,
      bold: false,
      boldStart: 0,
      ...links,
      pictures,
    };
  }
  return {
    offset,
    lead: null,
    text: textIn(visible),
    bold: false,
    boldStart: boldText.length,
    ...links,
    pictures,
  };
}

function joined(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function textIn(runs: readonly Run[]): string {
  return tidy(joined(runs));
}

/** What Obsidian calls a block, "^a1b2c3" at its end. */
const BLOCK_NAME = /\s\^(?=[a-z\d-]*[a-z])(?=[a-z\d-]*\d)[a-z\d-]{4,}$/;

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(BLOCK_NAME, '');
}
