import { demands } from '../asking';
import { headsAsLine, isBold, type Piece, textOf, wholeText } from '../piece';
import type { Candidate } from './candidate';
import type { Page } from './page';

/** An item of a list with those inside it. */
interface Item {
  readonly candidate: Candidate;
  readonly inside: Item[];
}

/** Fewer items that ask make no list of questions. */
const FEWEST_ASKING = 3;
const LONGEST_QUESTION = 300;
/** "Why …? (Talk about … and …)" */
const BEGINS_ASKING = /^[^.?？。]{4,200}[?？]/;

/**
 * Items that ask, and the others of a list that mostly asks: "The variance of a sum" stands there as a question, too. What lies inside an item that
 * asks is a part of it; an item that asks nothing and holds items that ask is a topic.
 */
export function askingItems(page: Page): readonly Candidate[] {
  const starts = countedOn(listsOf(page)).flatMap((list) => startsOf(page, list));
  const numbered = starts.filter(({ number }) => number !== null);
  return numbered.length * 10 >= starts.length * MOSTLY_NUMBERED ? numbered : starts;
}

/** Of ten items so many with a number: the others are advice on how to practise. */
const MOSTLY_NUMBERED = 9;

function startsOf(page: Page, list: readonly Item[]): readonly Candidate[] {
  const asking = list.filter((item) => asks(page, item)).length;
  const isOfQuestions = asking >= FEWEST_ASKING && asking * 2 > list.length;
  return list.flatMap((item) => {
    if (asks(page, item)) return [item.candidate];
    if (isTopic(page, item)) return startsOf(page, item.inside);
    const text = textOf(page.pieces[item.candidate.index]);
    return isOfQuestions && (text.length < LONGEST_QUESTION || BEGINS_ASKING.test(text))
      ? [item.candidate]
      : [];
  });
}

/** Most of what it holds asks or is a topic itself, and nothing is said before. */
function isTopic(page: Page, { candidate, inside }: Item): boolean {
  const first = inside[0]?.candidate.index;
  return (
    first !== undefined &&
    page.answerWeight(candidate.index + 1, first) === 0 &&
    inside.filter((item) => asks(page, item) || isTopic(page, item)).length * 2 > inside.length
  );
}

function asks(page: Page, { candidate }: Item): boolean {
  const piece = page.pieces[candidate.index];
  if (piece?.kind !== 'line') return false;
  if (isBold(piece)) return candidate.asks;
  return candidate.surely || demands(wholeText(piece)) || (candidate.asks && endsLikeTitle(piece.text));
}

/** "What is a roux" as an item: a whole sentence ends with a full stop. */
function endsLikeTitle(text: string): boolean {
  return !/[.!:;,]$/.test(text) && text.length < 200;
}

/** The outermost items, list by list: a heading or a paragraph between two ends the list, "Linux:" above its second half does not. */
function listsOf({ pieces, candidates }: Page): readonly (readonly Item[])[] {
  const byIndex = new Map(candidates.map((candidate) => [candidate.index, candidate]));
  const items = new Map<number, Item>();
  const lists: Item[][] = [];
  let open: string | null = null; // what is around the list that may go on
  for (const [index, piece] of pieces.entries()) {
    const candidate = byIndex.get(index);
    if (!isItem(piece)) {
      if (piece.within.join() === open && !headsAsLine(piece)) open = null;
      continue;
    }
    if (candidate?.kind !== 'line') continue;
    const item: Item = { candidate, inside: [] };
    const holder = piece.within.slice(0, -1).findLast((id) => items.has(id));
    items.set(piece.within.at(-1) ?? 0, item);
    if (holder !== undefined) {
      items.get(holder)?.inside.push(item);
      continue;
    }
    const around = piece.within.slice(0, -1).join();
    if (around !== open) lists.push([]);
    open = around;
    lists.at(-1)?.push(item);
  }
  return lists;
}

function isItem(piece: Piece): boolean {
  return piece.kind === 'line' && piece.item !== null;
}

/** A numbered list that goes on with the count of the one before is the same list, whatever heading stands between. */
function countedOn(lists: readonly (readonly Item[])[]): readonly (readonly Item[])[] {
  const joined: Item[][] = [];
  for (const list of lists) {
    const last = joined.at(-1)?.at(-1)?.candidate.number ?? null;
    const goesOn = last !== null && list[0]?.candidate.number === last + 1;
    if (goesOn) joined.at(-1)?.push(...list);
    else joined.push([...list]);
  }
  return joined;
}
