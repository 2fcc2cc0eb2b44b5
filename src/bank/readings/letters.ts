import { asks } from '../asking';
import { type Piece, textOf } from '../piece';

/** "F:" for Frage, "P:" for pregunta and pergunta, "D:" for domanda, beside "Q:". */
const ASKS = /^[QFPD](?=\s*\d{0,3}\s*[:：.)])/;
const COUNTED = /^[FPD]\s*(\d{1,3})\s*[:：.)]+\s*/;
const ANSWERS = /^[AR]\s*\d{0,3}\s*[:：.)]/;
/** Options and the letters of a story. */
const OTHERS = /^[BCEST]\s*[:：.)]/;

/**
 * Where lines begin in turn with the letter of another language and with "A:" or "R:", or where headings and bold lines count "F1.", "F2."
 * and ask, the letters become "Q" and "A".
 */
export function withLetters(pieces: readonly Piece[]): readonly Piece[] {
  const turns = takeTurns(pieces);
  if (!turns && !count(pieces)) return pieces;
  return pieces.map((piece) => {
    if (ASKS.test(textOf(piece))) return withLetter(piece, 'Q');
    return turns && ANSWERS.test(textOf(piece)) ? withLetter(piece, 'A') : piece;
  });
}

function withLetter(piece: Piece, letter: string): Piece {
  if (piece.kind === 'rule') return piece;
  return piece.kind === 'line' && piece.lead !== null
    ? { ...piece, lead: piece.lead.replace(/^./, letter) }
    : { ...piece, text: piece.text.replace(/^./, letter) };
}

function takeTurns(pieces: readonly Piece[]): boolean {
  let asking = 0;
  let answering = 0;
  for (const piece of pieces) {
    const text = textOf(piece);
    if (OTHERS.test(text)) return false;
    if (ASKS.test(text)) asking += 1;
    if (ANSWERS.test(text)) answering += 1;
  }
  return asking > 1 && answering * 2 >= asking && answering <= asking * 2;
}

function count(pieces: readonly Piece[]): boolean {
  const counted = pieces.flatMap((piece) => {
    const isTitle =
      piece.kind === 'heading' || piece.kind === 'summary' || (piece.kind === 'line' && piece.bold);
    const found = isTitle ? COUNTED.exec(piece.text) : null;
    return found && isTitle
      ? [{ number: Number(found[1]), asks: asks(piece.text.slice(found[0].length)) }]
      : [];
  });
  const goesOn = counted.every(({ number }, at) => number === (counted[at - 1]?.number ?? 0) + 1);
  return counted.length > 1 && goesOn && counted.every((one) => one.asks);
}
