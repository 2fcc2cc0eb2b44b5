import { writeHtml } from '../markdown/html-pieces';
import { piecesOf } from '../markdown/markdown-pieces';
import { pieceWriter } from '../markdown/piece-writer';
import type { Piece } from '../piece';
import { plainLine } from '../plain-line';

/** One question of a table, a list or a deck. */
export interface Row {
  readonly question: string;
  /** Markdown or HTML. */
  readonly answer: string;
  readonly section: string | null;
  /** 1-based line of the file, or the place in the list where the file has no lines. */
  readonly line: number;
}

const TAGS =
  /<\/?(?:br|div|p|ul|ol|li|b|i|u|em|strong|code|pre|span|font|img|table|h[1-6]|a|hr|sub|sup|blockquote)\b[^<>]*>|&(?:nbsp|lt|gt|amp|quot|#\d+);/i;

/** Rows as the pieces of a file: a card each, with what its answer holds inside it. */
export function piecesOfRows(rows: readonly Row[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let base = 1;
  for (const { question, answer, section, line } of rows) {
    const within = [base];
    const text = plainOf(question);
    pieces.push({ kind: 'card', line, within, text, section: section === '' ? null : section });
    let highest = base;
    for (const piece of sidePieces(question).filter(({ kind }) => kind === 'code'))
      pieces.push({ ...piece, line, within });
    for (const piece of sidePieces(answer)) {
      const inside = [base, ...piece.within.map((id) => id + base)];
      highest = Math.max(highest, ...inside);
      const place = { line, within: inside };
      // A table inside an answer is no question.
      pieces.push(piece.kind === 'card' ? plainLine(place, piece.text) : { ...piece, ...place });
    }
    base = highest + 1;
  }
  return pieces;
}

/** The text of one side of a card without its markup. */
function plainOf(side: string): string {
  if (!TAGS.test(side) && !/[*_`[\n]/.test(side)) return side.trim();
  const lines = sidePieces(side).flatMap((piece) =>
    piece.kind === 'line' || piece.kind === 'heading'
      ? [piece.kind === 'line' && piece.lead !== null ? `${piece.lead}: ${piece.text}` : piece.text]
      : [],
  );
  return lines.join(' ').trim() || side.replace(/<[^<>]*>/g, ' ').trim();
}

function sidePieces(side: string): readonly Piece[] {
  if (side.trim() === '') return [];
  return TAGS.test(side) ? piecesOfHtml(side) : piecesOf(side);
}

/** One side of a note of Anki. */
export function piecesOfHtml(side: string): readonly Piece[] {
  const writer = pieceWriter();
  writeHtml(side.replace(/\[sound:[^\]]*\]/g, ''), 1, writer);
  writer.endCapture();
  return writer.pieces;
}
