import { asks, asksSurely, demands, isAnswerLabel, isNumbered, readMark } from './marks';
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
  /** "Q:", "Question 3" or a question mark: more than a first word such as "What". */
  readonly surely: boolean;
  /** Marked with "Q" or "Question". */
  readonly explicit: boolean;
  readonly numbered: boolean;
  /** Something other than a heading or rule follows. */
  readonly answered: boolean;
}

const DEEPEST_HEADING = 6;

/**
 * A file writes its questions in one way, and within an answer there may be labels that ask as well ("Why it failed",
 * "How did it end?"). So the outermost way wins in which most lines ask: folded summaries, table rows, headings of one level,
 * then "Q:" lines, bold lines, list items with the answer inside. Only marks of "Q" or "Question" further in are stronger.
 * Without anything that asks, numbered headings are taken, then the level at which most headings have a text below.
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
    marked(styles) ??
    styles.find((style, index) => isConsistent(style, styles.slice(index + 1))) ??
    best(styles, (candidate) => candidate.asks) ??
    best(headings, (candidate) => candidate.numbered) ??
    plainQuestions(pieces, headings) ??
    best(headings.slice(1), (candidate) => candidate.answered) ??
    best([lineStyle(pieces, isPlainQuestion), lineStyle(pieces, isItemQuestion)], ({ asks }) => asks) ??
    best(headings, (candidate) => candidate.answered);
  if (!chosen) return { starts: [], depth: DEEPEST_HEADING };

  const numbered = count(chosen, (candidate) => candidate.numbered || candidate.explicit);
  const mostlyNumbered = numbered * 2 >= chosen.candidates.length;
  const starts = chosen.candidates
    .filter(({ asks, numbered, answered }) => asks || numbered || (answered && !mostlyNumbered))
    .map(({ index }) => index);
  return { starts, depth: chosen.depth };
}

/** The style with most marks of "Q" or "Question", if further out nothing asks as often: a dialogue in an answer is none. */
function marked(styles: readonly Style[]): Style | null {
  const style = best(styles, (candidate) => candidate.explicit);
  if (!style) return null;
  const marks = count(style, (candidate) => candidate.explicit);
  const outer = styles.slice(0, styles.indexOf(style));
  return marks > 1 && outer.every((other) => count(other, (candidate) => candidate.asks) < marks)
    ? style
    : null;
}

/** Whether most lines of a style ask, and it is not one heading above the questions, as a title is. */
function isConsistent(style: Style, inner: readonly Style[]): boolean {
  const asking = count(style, (candidate) => candidate.asks);
  if (asking === 0 || asking * 2 < style.candidates.length) return false;
  if (asking > 1) return true;
  const sure = count(style, (candidate) => candidate.surely) > 0;
  return inner.every((other) => count(other, (candidate) => (sure ? candidate.surely : candidate.asks)) < 2);
}

/** Questions as plain paragraphs, unless headings with an answer each are as many. */
function plainQuestions(pieces: readonly Piece[], headings: readonly Style[]): Style | null {
  const plain = lineStyle(pieces, isPlainQuestion);
  const sure = count(plain, (candidate) => candidate.surely);
  const answered = Math.max(...headings.map((style) => count(style, (candidate) => candidate.answered)));
  return sure > 1 && sure > answered ? plain : null;
}

function count(style: Style, counts: (candidate: Candidate) => boolean): number {
  return style.candidates.filter(counts).length;
}

function best(styles: readonly Style[], counts: (candidate: Candidate) => boolean): Style | null {
  const most = Math.max(...styles.map((style) => count(style, counts)));
  return most > 0 ? (styles.find((style) => count(style, counts) === most) ?? null) : null;
}

function headingStyle(pieces: readonly Piece[], depth: number): Style {
  const candidates = pieces.flatMap((piece, index): readonly Candidate[] =>
    piece.kind === 'heading' && piece.depth === depth && !isAnswerLabel(piece.text)
      ? [
          {
            index,
            asks: asks(piece.text),
            surely: asksSurely(piece.text),
            explicit: readMark(piece.text).explicit,
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
    matches(piece, pieces[index + 1])
      ? [
          {
            index,
            asks: true,
            surely: asksSurely(textOf(piece)),
            explicit: readMark(textOf(piece)).explicit,
            numbered: false,
            answered: true,
          },
        ]
      : [],
  );
  return { depth: DEEPEST_HEADING, candidates };
}

function textOf(piece: Piece): string {
  if (piece.kind === 'line') return wholeText(piece);
  return piece.kind === 'heading' || piece.kind === 'summary' ? piece.text : '';
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

/** A paragraph of its own, or the first line of one, that surely asks. */
function isPlainQuestion(piece: Piece): boolean {
  return (
    piece.kind === 'line' &&
    piece.opens &&
    piece.item === null &&
    (asksSurely(piece.text) || demands(piece.text))
  );
}

/** Questions one below the other: they are recognised so that the first can be named as unanswered. */
function isItemQuestion(piece: Piece): boolean {
  return piece.kind === 'line' && piece.item?.depth === 0 && asksSurely(wholeText(piece));
}

function isContent(piece: Piece | undefined): boolean {
  return piece?.kind === 'line' || piece?.kind === 'code';
}
