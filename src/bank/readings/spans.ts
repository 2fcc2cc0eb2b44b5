import { isAboutFile, opensAnswer } from '../aside';
import { isAnswerLabel } from '../marks';
import { headsAsLine, type Piece } from '../piece';
import { type Candidate, DEEPER } from './candidate';
import { depthOf, type Page } from './page';

/** A question and the pieces below it, up to the next question or section. */
export interface Span {
  readonly start: Candidate;
  /** Exclusive; the body begins behind `start`. */
  readonly end: number;
  /** Index of the heading it lies under; null without one. */
  readonly section: number | null;
}

export interface Spans {
  readonly spans: readonly Span[];
  /** Indexes of the headings that are neither questions nor parts of an answer. */
  readonly headings: readonly number[];
}

/** Lays out what belongs to which question. `starts` ascend. */
export function spansOf(page: Page, starts: readonly Candidate[]): Spans {
  const { pieces } = page;
  const spans: Span[] = [];
  const headings: number[] = [];
  const marked = starts.filter(({ numbered, explicit }) => numbered || explicit).length * 2 > starts.length;
  const heads = plainHeads(page, starts);
  let section: number | null = null;
  let next = 0;
  let open: { readonly start: Candidate; readonly section: number | null } | null = null;
  const close = (end: number) => {
    if (open) spans.push({ ...open, end });
    open = null;
  };

  for (let index = 0; index < pieces.length; index += 1) {
    const start = starts[next];
    if (start?.index === index) {
      close(index);
      // a question of the rank of a section, or above it, lies no longer in that section
      if (section !== null && start.depth <= depthOf(pieces[section]) && !page.isInside(index, section))
        section = sectionAbove(pieces, headings, start.depth);
      open = { start, section };
      next += 1;
      continue;
    }
    const piece = pieces[index];
    if (open && open.start.kind === 'summary' && hasLeft(page, open.start.index, index)) close(index);
    const isTopic =
      piece?.kind === 'line' &&
      piece.item !== null &&
      page.asides[index] === null &&
      !(open && page.isInside(index, open.start.index));
    const isHead = (piece?.kind === 'summary' || isTopic) && start && opensWithQuestion(page, index, start);
    if (isHead || heads.has(index)) {
      close(index);
      section = index;
      headings.push(index);
    }
    if (piece?.kind !== 'heading') continue;
    if (open && belongs(page, open.start, index, { marked, following: start })) continue;
    close(index);
    if (page.asides[index] === null && !isAboutFile(piece.text)) {
      // a neighbour of the questions with a text of its own is no section over them
      if (start && piece.depth >= start.depth && page.answerWeight(index, start.index) > 0) continue;
      section = index;
      headings.push(index);
    } else if (section !== null && depthOf(pieces[section]) >= piece.depth)
      section = sectionAbove(pieces, headings, piece.depth);
  }
  close(pieces.length);
  return withoutOwnHeadings(page, { spans, headings });
}

/** "1 · g_1 · General" above each "Question:" names one question; its section is the heading above. */
function withoutOwnHeadings({ pieces }: Page, { spans, headings }: Spans): Spans {
  const own = spans.flatMap(({ start, section }) => {
    const heading = section === start.index - 1 ? pieces[section] : undefined;
    const isName = start.explicit && heading?.kind === 'heading' && /\d|[·|]/.test(heading.text);
    return isName && section !== null ? [section] : [];
  });
  if (own.length < 2 || own.length * 5 < spans.length * 4) return { spans, headings };
  const names = new Set(own);
  const others = headings.filter((index) => !names.has(index));
  const sectionOf = (index: number) =>
    sectionAbove(
      pieces,
      others.filter((other) => other < index),
      depthOf(pieces[index]),
    );
  return {
    spans: spans.map((span) =>
      span.section !== null && names.has(span.section) ? { ...span, section: sectionOf(span.section) } : span,
    ),
    headings,
  };
}

/** The lines such as "Linux:" right above a list whose first item is a question; where they stand below headings, these are the sections. */
function plainHeads({ pieces }: Page, starts: readonly Candidate[]): ReadonlySet<number> {
  const heads = starts.flatMap(({ index }) => {
    const [piece, first] = [pieces[index - 1], pieces[index]];
    const isItem = first?.kind === 'line' && first.item !== null;
    return isItem && headsAsLine(piece) ? [index - 1] : [];
  });
  const below = heads.filter((index) => pieces[index - 1]?.kind === 'heading').length;
  return new Set(below * 2 > heads.length ? [] : heads);
}

/** A fold or an item that opens with a question is a section of its name. */
function opensWithQuestion(page: Page, index: number, following: Candidate): boolean {
  return page.isInside(following.index, index) && page.answerWeight(index + 1, following.index) === 0;
}

/** The fold of a question has ended, and something was in it. */
function hasLeft(page: Page, start: number, index: number): boolean {
  return !page.isInside(index, start) && index > start + 1 && page.answerWeight(start + 1, index) > 0;
}

/** Whether a heading that is no question is a part of the answer above it. */
function belongs(
  page: Page,
  start: Candidate,
  index: number,
  { marked, following }: { readonly marked: boolean; readonly following: Candidate | undefined },
): boolean {
  const heading = page.pieces[index];
  if (heading?.kind !== 'heading') return true;
  if (page.asides[index] === 'back-to-top' || page.isInside(index, start.index)) return true;
  if (isAnswerLabel(heading.text) || opensAnswer(heading.text)) return true;
  if (page.asides[index] !== null) return false;
  if (heading.depth > start.depth) return true;
  if (heading.depth < start.depth || start.depth === DEEPER || !marked) return false;
  // A heading of the questions' own rank without their mark: the answer begins or goes on with it, unless a new count begins below.
  if (page.answerWeight(start.index + 1, index) === 0)
    return page.answerWeight(index, following?.index ?? page.pieces.length) > 0;
  if (!following || following.depth > start.depth || page.answerWeight(index, following.index) === 0)
    return false;
  return following.number !== null && start.number !== null && following.number === start.number + 1;
}

function sectionAbove(pieces: readonly Piece[], headings: readonly number[], depth: number): number | null {
  return headings.findLast((index) => depthOf(pieces[index]) < Math.min(depth, DEEPER)) ?? null;
}
