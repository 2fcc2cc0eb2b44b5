import { opensAnswer } from '../aside';
import { beginsAnswer, isAnswerLabel, isLetterLabel, withoutAnswerLabel } from '../marks';
import { type LinePiece, type Piece, wholeText } from '../piece';
import { plainLine } from '../plain-line';

/** Where an answer is announced among the pieces below a question, and the pieces from there on without the announcement. */
export interface Announced {
  readonly before: readonly Piece[];
  readonly answer: readonly Piece[];
}

/** Null when nothing announces an answer. A story told in S, T, A, R and options from A to D have an "A" that is no answer. */
export function announcedAnswer(body: readonly Piece[]): Announced | null {
  const letters = body.filter(
    (piece) => piece.kind === 'line' && /^(?:\*\*)?[strbcd]$/i.test(letterOf(piece) ?? ''),
  ).length;
  const at = body.findIndex((piece) => announces(piece, letters === 0));
  const head = body[at];
  if (!head) return null;
  const rest = restOf(head);
  // "Show answer" folds "Answer: B"
  const below = body[at + 1];
  if (rest === null && below && announces(below, letters === 0)) {
    const inner = announcedAnswer(body.slice(at + 1));
    if (inner) return { before: body.slice(0, at), answer: inner.answer };
  }
  return {
    before: body.slice(0, at),
    answer: rest === null ? body.slice(at + 1) : [rest, ...body.slice(at + 1)],
  };
}

function announces(piece: Piece, letters: boolean): boolean {
  switch (piece.kind) {
    case 'heading':
    case 'summary':
      return (
        isAnswerLabel(piece.text) ||
        opensAnswer(piece.text) ||
        (beginsAnswer(piece.text) && /^[^.]{0,80}$/.test(piece.text))
      );
    case 'line': {
      if (piece.lead !== null)
        return (
          isAnswerLabel(`${piece.lead}:`) ||
          (letters && piece.item === null && isLetterLabel(`${piece.lead}:`))
        );
      if (isAnswerLabel(piece.text))
        return /[:：.)\]】–—-]\s*$/.test(piece.text) || piece.bold || piece.item === null;
      if (letters && piece.item === null && isLetterLabel(piece.text)) return true;
      if (piece.bold && opensAnswer(piece.text)) return true;
      return beginsAnswer(piece.text) && (letters || !/^[arAR]\b/.test(piece.text));
    }
    default:
      return false;
  }
}

/** What the announcing piece says itself: "Answer: B". */
function restOf(head: Piece): Piece | null {
  if (head.kind === 'heading' || head.kind === 'summary') {
    const text = withoutAnswerLabel(head.text);
    return text === head.text || text === '' ? null : plainLine(head, text);
  }
  if (head.kind !== 'line') return null;
  if (head.lead !== null) return head.text === '' ? null : { ...head, lead: null, item: null, opens: true };
  const text = withoutAnswerLabel(head.text);
  return text === head.text || text.trim() === ''
    ? null
    : { ...head, text: text.trim(), bold: false, item: null };
}

/** "S" of "**S:** At the bakery …" and of "S: At the bakery …". */
function letterOf(line: LinePiece): string | null {
  return (line.lead ?? /^\W*([A-Za-z])\s*[:：.)]/.exec(wholeText(line))?.[1] ?? null)?.trim() ?? null;
}

/** A line that announces an answer and stands in the paragraph of the question. */
export function isAnnouncing(piece: Piece): boolean {
  return announces(piece, true);
}
