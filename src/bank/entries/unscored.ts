import { isPlaceholder, saysOnlySee } from '../aside';
import { asksSurely, demandsMore, onlyAsks } from '../asking';
import type { UnscoredReason } from '../bank';
import { isAnswerLabel, withoutAnswerLabel } from '../marks';
import { type LinePiece, type Piece, wholeText } from '../piece';

/** Why the pieces below a question are no answer that can be scored; null when they are one. */
export function unscoredReason(answer: readonly Piece[]): UnscoredReason | null {
  const lines = answer.filter((piece): piece is LinePiece => piece.kind === 'line');
  if (lines.some((line) => answers(line, lines.length))) return null;
  if (answer.some(({ kind }) => kind === 'code')) return 'only-code';
  if (answer.some(({ kind }) => kind === 'picture')) return 'only-pictures';
  if (lines.some(isOnlyLink)) return 'only-links';
  return lines.some((line) => isPlaceholder(wholeText(line))) ? 'placeholder' : 'no-answer';
}

function answers(line: LinePiece, lines: number): boolean {
  const text = wholeText(line);
  if (isOnlyLink(line) || isPlaceholder(text) || isAnswerLabel(text)) return false;
  if (line.bold && !/[.!。]["'”’)]*$/.test(text) && lines > 1) return false; // a label
  if (isPlaceholder(withoutAnswerLabel(text))) return false;
  return !((onlyAsks(text) && asksSurely(text)) || (line.item !== null && demandsMore(text)));
}

/** "See 👉 Answer", a bare address. */
export function isOnlyLink(line: LinePiece): boolean {
  if (/^\W*https?:\/\/\S+\W*$/.test(line.text)) return true;
  // "Read more: https://…" is read as a lead and an address, or as one line
  const said = wholeText(line).replace(/https?:\/\/\S+/, '');
  if (said !== wholeText(line) && saysOnlySee(said)) return true;
  return line.link !== null && saysOnlySee(line.besideLinks);
}
