import { demands } from '../asking';
import { wholeText } from '../piece';
import type { Candidate } from './candidate';
import type { Page } from './page';

/** Any line that asks; a question over several lines of a paragraph begins with the first. */
export function askingLines(page: Page): readonly Candidate[] {
  const all = page.candidates.filter(({ kind, surely, index }) => {
    const piece = page.pieces[index];
    return kind === 'line' && piece?.kind === 'line' && piece.item === null && surely;
  });
  return all.filter(({ index }, at) => {
    const piece = page.pieces[index];
    const before = all[at - 1];
    return before?.index !== index - 1 || before.rest !== '' || piece?.kind !== 'line' || piece.opens;
  });
}

/** Fewer lines may be one question in two parts. */
const FEWEST_LINES = 3;

/** With the lines of paragraphs in which each line asks: a plain list of questions. */
export function withPlainLists(page: Page, starts: readonly Candidate[]): readonly Candidate[] {
  const byIndex = new Map(page.candidates.map((candidate) => [candidate.index, candidate]));
  const found = new Map(starts.map((start) => [start.index, start]));
  let lines: (Candidate | null)[] = [];
  const close = () => {
    const asking = lines.flatMap((line) => line ?? []);
    if (asking.length === lines.length && lines.length >= FEWEST_LINES)
      for (const line of asking) found.set(line.index, line);
    lines = [];
  };
  page.pieces.forEach((piece, index) => {
    if (piece.kind !== 'line' || piece.opens || piece.item !== null) close();
    if (piece.kind !== 'line' || piece.item !== null) return;
    const candidate = byIndex.get(index);
    const isQuestion = candidate?.kind === 'line' && (candidate.surely || demands(wholeText(piece)));
    lines.push(isQuestion && candidate.rest === '' ? candidate : null);
  });
  close();
  return [...found.values()].sort((a, b) => a.index - b.index);
}
