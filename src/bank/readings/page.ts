import { isPlaceholder, opensAnswer } from '../aside';
import { asksSurely } from '../asking';
import { isOnlyLink } from '../entries/unscored';
import { isAnswerLabel, readMark } from '../marks';
import { type Piece, textOf, wholeText } from '../piece';
import { type Candidate, candidatesOf, DEEPER } from './candidate';
import { type Aside, asidesOf } from './contents';

/** A file prepared for being read in several ways: what each stretch of it weighs can be looked up at once. */
export interface Page {
  readonly pieces: readonly Piece[];
  readonly asides: readonly (Aside | null)[];
  readonly candidates: readonly Candidate[];
  /** Characters of content in pieces from..to (exclusive). */
  weight(from: number, to: number): number;
  /** Characters that can be an answer in pieces from..to (exclusive). */
  answerWeight(from: number, to: number): number;
  /** Whether a piece stands in an item, fold or quotation that begins with the piece `start`, or after it and not beside it. */
  isInside(index: number, start: number): boolean;
}

export function pageOf(pieces: readonly Piece[]): Page {
  const asides = asidesOf(pieces);
  const weights = sums(pieces, (piece, index) => (asides[index] ? 0 : weightOf(piece)));
  const answers = sums(pieces, (piece, index) => (asides[index] ? 0 : answerWeightOf(piece)));
  const firstOf = new Map<number, number>();
  const items = new Set<number>();
  pieces.forEach((piece, index) => {
    for (const id of piece.within) if (!firstOf.has(id)) firstOf.set(id, index);
    const innermost = piece.within.at(-1);
    if ((piece.kind === 'line' || piece.kind === 'heading') && piece.item !== null && innermost !== undefined)
      items.add(innermost);
  });
  const answerWeight = (from: number, to: number) => (answers[to] ?? 0) - (answers[from] ?? 0);
  return {
    pieces,
    asides,
    candidates: candidatesOf(pieces, (index) => asides[index] !== null).map((candidate) =>
      headsQuestion(pieces, candidate, answerWeight) ? { ...candidate, asks: true } : candidate,
    ),
    weight: (from, to) => (weights[to] ?? 0) - (weights[from] ?? 0),
    answerWeight,
    isInside: (index, start) => {
      const around = pieces[index]?.within ?? [];
      const own = pieces[start]?.within.at(-1);
      if (own !== undefined && firstOf.get(own) === start) {
        // the question opens an item or fold: its neighbours in the list are no part of it
        return around.some((id) => id === own || (id > own && !items.has(id)));
      }
      const innermost = around.at(-1); // ids grow: the innermost began last
      return innermost !== undefined && (firstOf.get(innermost) ?? 0) >= start;
    },
  };
}

/** A topic with nothing but its question below: "Closures" and "What is a closure good for?" */
function headsQuestion(
  pieces: readonly Piece[],
  { kind, index, asks }: Candidate,
  answerWeight: (from: number, to: number) => number,
): boolean {
  const below = pieces[index + 1];
  if (
    kind !== 'heading' ||
    asks ||
    below?.kind !== 'line' ||
    below.item !== null ||
    readMark(wholeText(below)).numbered || // the first of a list
    !asksSurely(wholeText(below))
  )
    return false;
  const next = pieces[index + 2];
  return (
    (next === undefined || next.kind !== 'line' || next.item === null) &&
    answerWeight(index + 1, index + 3) === 0
  );
}

/** The rank of a heading; DEEPER for all else. */
export function depthOf(piece: Piece | undefined): number {
  return piece?.kind === 'heading' ? piece.depth : DEEPER;
}

function sums(pieces: readonly Piece[], weigh: (piece: Piece, index: number) => number): readonly number[] {
  const sum = [0];
  pieces.forEach((piece, index) => {
    sum.push((sum[index] ?? 0) + weigh(piece, index));
  });
  return sum;
}

/** Long listings must not outweigh the text. */
function weightOf(piece: Piece): number {
  if (piece.kind === 'code') return Math.min(80, piece.text.length);
  return piece.kind === 'picture' ? 0 : Math.min(1000, textOf(piece).length);
}

/** Questions, labels and "TODO" answer nothing. */
function answerWeightOf(piece: Piece): number {
  if (piece.kind === 'code') return Math.min(80, piece.text.length);
  if (piece.kind !== 'line') return 0;
  const text = wholeText(piece);
  if (isOnlyLink(piece)) return 0;
  if (isAnswerLabel(text) || opensAnswer(text) || isPlaceholder(text)) return 0;
  const isOnlyMarked = piece.boldStart === 0 || readMark(`${text.slice(0, piece.boldStart)} x`).text === 'x';
  if (asksSurely(text) && isOnlyMarked && text.length < 300) return 0;
  if (piece.bold && asksSurely(text)) return 0;
  return text.length;
}
