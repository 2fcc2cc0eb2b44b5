import { demands } from '../asking';
import { readMark } from '../marks';
import { isBold, type LinePiece, type Piece, wholeText } from '../piece';
import type { Candidate } from './candidate';
import { questionFolds } from './fold-tree';
import { askingHeadings } from './heading-tree';
import { askingItems } from './item-tree';
import { depthOf, type Page } from './page';
import { askingLines, withPlainLists } from './plain-lines';

/** A way of writing questions; `starts` are those of the file, ascending. */
export interface Way {
  readonly name: WayName;
  readonly starts: readonly Candidate[];
}

export type WayName =
  | 'cards'
  | 'folds'
  | 'headings' // asking headings, whatever their rank
  | `headings-${number}`
  | 'marked' // "Q1", "Question:", whatever they stand in
  | 'numbered-lines'
  | 'bold-lines'
  | 'list-items'
  | 'paragraphs'
  | 'lines';

/** All ways that find anything, from the outermost shape to the innermost. */
export function waysOf(page: Page): readonly Way[] {
  const pick = (name: WayName, matches: (candidate: Candidate, piece: Piece) => boolean): Way => ({
    name,
    starts: page.candidates.filter((candidate) => {
      const piece = page.pieces[candidate.index];
      return piece !== undefined && matches(candidate, piece);
    }),
  });
  const plainLines = (name: WayName, starts: readonly Candidate[]) =>
    onlyMarked({ name, starts: withPlainLists(page, starts) });
  const line =
    (matches: (candidate: Candidate, piece: LinePiece) => boolean) => (candidate: Candidate, piece: Piece) =>
      candidate.kind === 'line' && piece.kind === 'line' && matches(candidate, piece);

  const ways: readonly Way[] = [
    pick('cards', ({ kind }) => kind === 'card' || kind === 'flash'),
    { name: 'folds', starts: questionFolds(page) },
    { name: 'headings', starts: askingHeadings(page) },
    ...[1, 2, 3, 4, 5, 6].map((depth) => headingsOf(page, depth)),
    markedOf(page),
    numberedLines(page),
    pick(
      'bold-lines',
      line(
        ({ asks, surely, numbered, rest }, piece) =>
          piece.item === null && isBold(piece) && (piece.bold ? asks || numbered : surely || rest !== ''),
      ),
    ),
    { name: 'list-items', starts: askingItems(page) },
    plainLines(
      'paragraphs',
      pick(
        'paragraphs',
        line(
          ({ surely }, piece) => piece.opens && piece.item === null && (surely || demands(wholeText(piece))),
        ),
      ).starts,
    ),
    plainLines('lines', askingLines(page)),
  ];
  return ways.filter(({ starts }) => starts.length > 0);
}

/** Where two thirds of the lines have a mark, "Q:", the others are questions that an answer asks itself. */
function onlyMarked({ name, starts: all }: Way): Way {
  const starts = all.filter(({ index }, at) => !isBareMark(all[at - 1], index));
  const explicit = starts.filter((start) => start.explicit);
  return explicit.length > 1 && explicit.length * 3 >= starts.length * 2
    ? { name, starts: explicit }
    : { name, starts };
}

/** "Question 3" right above: what it asks is no other question. */
function isBareMark(before: Candidate | undefined, index: number): boolean {
  return (
    before?.index === index - 1 && before.explicit && before.rest === '' && readMark(before.text).text === ''
  );
}

/** A file may hold "Question:" below a heading "Q1": the heading is the start, the line its text. */
function markedOf(page: Page): Way {
  const all = page.candidates.filter(({ explicit, kind, index }) => {
    const piece = page.pieces[index];
    return (
      explicit &&
      (kind !== 'line' || (piece?.kind === 'line' && (piece.item === null || piece.item.depth === 0)))
    );
  });
  const starts = all.filter((candidate, at) => {
    const before = all[at - 1];
    return (
      !before || before.kind === candidate.kind || page.answerWeight(before.index + 1, candidate.index) > 0
    );
  });
  return { name: 'marked', starts };
}

/** Numbers in bold at the beginning of paragraphs, counted from 1 in each part, nearly all of them with something below: steps go straight on to the next. */
function areTasks(page: Page, all: readonly Candidate[]): boolean {
  const counts = all.every(({ number }, at) => number === 1 || number === (all[at - 1]?.number ?? 0) + 1);
  const bold = all.every(({ index }) => {
    const piece = page.pieces[index];
    return piece?.kind === 'line' && piece.item === null && piece.opens && isBold(piece);
  });
  const solved = all.filter(
    ({ index }, at) => page.answerWeight(index + 1, all[at + 1]?.index ?? page.pieces.length) > 0,
  );
  return all.length > 2 && counts && bold && solved.length * 10 >= all.length * 9;
}

/** The headings of one rank: where most are numbered or marked, only those; else also those that have an answer. */
function headingsOf(page: Page, depth: number): Way {
  const all = itemsAlone(
    page,
    page.candidates.filter((candidate) => candidate.kind === 'heading' && candidate.depth === depth),
  );
  const explicit = all.filter((candidate) => candidate.explicit);
  const numbered = all.filter((candidate) => candidate.numbered || candidate.explicit);
  const name = `headings-${depth}` as const;
  if (explicit.length > 1 && explicit.length * 2 >= all.length) return { name, starts: explicit };
  const mostlyNumbered = numbered.length > 1 && numbered.length * 2 >= all.length;
  const ends = headingEnds(page, all);
  const starts = all.filter(
    ({ asks, numbered, index }, at) =>
      asks ||
      numbered ||
      (!mostlyNumbered && page.answerWeight(index + 1, ends[at] ?? page.pieces.length) > 0),
  );
  return { name, starts };
}

/** Where nearly all headings are items of a list, "12. ### Why?", the others are labels in answers. */
function itemsAlone(page: Page, all: readonly Candidate[]): readonly Candidate[] {
  const items = all.filter(({ index }) => {
    const piece = page.pieces[index];
    return piece?.kind === 'heading' && piece.item !== null;
  });
  return items.length > 2 && items.length * 10 >= all.length * 9 ? items : all;
}

/** Where the part below each heading ends: at the next heading of its rank or above. */
function headingEnds(page: Page, all: readonly Candidate[]): readonly number[] {
  const starts = new Set(all.map(({ index }) => index));
  const depth = all[0]?.depth ?? 0;
  const ends: number[] = [];
  let open = 0;
  page.pieces.forEach((piece, index) => {
    if (piece.kind !== 'heading' || depthOf(piece) > depth) return;
    for (; open > ends.length; ) ends.push(index);
    if (starts.has(index)) open += 1;
  });
  return ends;
}

/**
 * "1)Why", "**2. How**" and items of ordered lists: personal notes mix them. Those that ask nothing count only in one long run, or as tasks:
 * "**3) Palindrome.** Is it one?"
 */
function numberedLines(page: Page): Way {
  const all = page.candidates.filter(({ kind, numbered, explicit, index }) => {
    const piece = page.pieces[index];
    return (
      kind === 'line' &&
      piece?.kind === 'line' &&
      (numbered || explicit) &&
      (piece.item === null || piece.item.depth === 0)
    );
  });
  const asking = all.filter(({ asks }) => asks);
  if (asking.length * 3 < all.length && areTasks(page, all)) return { name: 'numbered-lines', starts: all };
  const run = all.filter(({ number }, at) => number === (all[at - 1]?.number ?? 0) + 1);
  if (run.length > 2 && run.length === all.length && asking.length * 3 >= run.length)
    return { name: 'numbered-lines', starts: all };
  const listed = new Set(askingItems(page)); // with those of their lists that ask nothing
  return {
    name: 'numbered-lines',
    starts: all.filter((candidate) => candidate.asks || listed.has(candidate)),
  };
}
