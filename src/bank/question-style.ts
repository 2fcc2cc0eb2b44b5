import { asks, isAnswerLabel, isNumbered, readMark } from './marks';
import { type Piece, wholeText } from './pieces';

export interface QuestionStarts {
  /** Indexes into the pieces, ascending. */
  readonly starts: readonly number[];
  /** Headings down to this depth end an answer; deeper ones are labels in it. */
  readonly depth: number;
}

/** A way of writing questions, with every piece of the file that could be one. */
interface Style {
  readonly depth: number;
  readonly candidates: readonly Candidate[];
}

interface Candidate {
  readonly index: number;
  readonly asks: boolean;
  readonly numbered: boolean;
  /** Something other than a heading or rule follows. */
  readonly answered: boolean;
}

const DEEPEST_HEADING = 6;

/**
 * A file writes its questions in one way. The way most questions are written in wins: folded summaries, headings of
 * one level, "Q:" lines, bold lines, list items with the answer inside. Without anything that asks, numbered headings
 * are taken, then the level at which most headings have a text below.
 */
export function questionStarts(pieces: readonly Piece[]): QuestionStarts {
  const headings = Array.from({ length: DEEPEST_HEADING }, (_, index) => headingStyle(pieces, index + 1));
  const styles = [
    lineStyle(pieces, isFoldedQuestion),
    ...headings,
    lineStyle(pieces, isQLine),
    lineStyle(pieces, isBoldQuestion),
    lineStyle(pieces, isAnsweredItem),
  ];

  const chosen =
    best(styles, (candidate) => candidate.asks) ??
    best(headings, (candidate) => candidate.numbered) ??
    best(headings.slice(1), (candidate) => candidate.answered) ??
    best(headings, (candidate) => candidate.answered);
  if (!chosen) return { starts: [], depth: DEEPEST_HEADING };

  const numbered = chosen.candidates.filter((candidate) => candidate.numbered).length;
  const mostlyNumbered = numbered * 2 >= chosen.candidates.length;
  const starts = chosen.candidates
    .filter(({ asks, numbered, answered }) => asks || numbered || (answered && !mostlyNumbered))
    .map(({ index }) => index);
  return { starts, depth: chosen.depth };
}

function best(styles: readonly Style[], counts: (candidate: Candidate) => boolean): Style | null {
  const scored = styles.map((style) => ({ style, count: style.candidates.filter(counts).length }));
  const most = Math.max(...scored.map(({ count }) => count));
  return most > 0 ? (scored.find(({ count }) => count === most)?.style ?? null) : null;
}

function headingStyle(pieces: readonly Piece[], depth: number): Style {
  const candidates = pieces.flatMap((piece, index): readonly Candidate[] =>
    piece.kind === 'heading' && piece.depth === depth && !isAnswerLabel(piece.text)
      ? [
          {
            index,
            asks: asks(piece.text),
            numbered: isNumbered(piece.text),
            answered: isContent(pieces[index + 1]),
          },
        ]
      : [],
  );
  return { depth, candidates };
}

function lineStyle(
  pieces: readonly Piece[],
  matches: (piece: Piece, next: Piece | undefined) => boolean,
): Style {
  const candidates = pieces.flatMap((piece, index): readonly Candidate[] =>
    matches(piece, pieces[index + 1]) ? [{ index, asks: true, numbered: false, answered: true }] : [],
  );
  return { depth: DEEPEST_HEADING, candidates };
}

function isFoldedQuestion(piece: Piece): boolean {
  return piece.kind === 'summary' && !isAnswerLabel(piece.text);
}

function isQLine(piece: Piece): boolean {
  return piece.kind === 'line' && readMark(wholeText(piece)).explicit;
}

function isBoldQuestion(piece: Piece): boolean {
  return (
    piece.kind === 'line' && piece.bold && piece.item === null && (asks(piece.text) || isNumbered(piece.text))
  );
}

/** "1. What is Docker?" with the answer inside the item or, after a list of this one item, below it. */
function isAnsweredItem(piece: Piece, next: Piece | undefined): boolean {
  if (piece.kind !== 'line' || piece.item?.depth !== 0 || !asks(wholeText(piece))) return false;
  return isContent(next) && (next?.kind !== 'line' || next.item === null || next.item.depth > 0);
}

function isContent(piece: Piece | undefined): boolean {
  return piece?.kind === 'line' || piece?.kind === 'code';
}
