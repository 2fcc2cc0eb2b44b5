import { isAboutFile, isBackToTop, isContentsHeading, saysOnlySee } from '../aside';
import { asksSurely } from '../asking';
import { isAnswerLabel } from '../marks';
import { type LinePiece, type Piece, textOf, wholeText } from '../piece';

/** Why a piece is no part of the interview. */
export type Aside = 'contents' | 'back-to-top' | 'about-the-file' | 'links';

/** For each piece why it is no part of the interview, or null. Tables of contents, ways back to the top, and parts about the file. */
export function asidesOf(pieces: readonly Piece[]): readonly (Aside | null)[] {
  const asides: (Aside | null)[] = pieces.map((piece) => lineAside(piece));
  pieces.forEach((piece, index) => {
    if (piece.kind !== 'heading' && !isBoldTitle(piece)) return;
    const text = textOf(piece);
    const aside = isContentsHeading(text) ? 'contents' : isAboutFile(text) ? 'about-the-file' : null;
    if (aside === null) return;
    const end = endOfPart(pieces, index);
    const asked = pieces.slice(index + 1, end).filter(asksByItself).length;
    if (aside === 'about-the-file' && (asked > 0 || piece.kind !== 'heading')) return;
    if (aside === 'contents' && piece.kind !== 'heading' && !listsOnly(pieces.slice(index + 1, end))) return;
    for (let at = index; at < end; at += 1) asides[at] ??= aside;
  });
  return asides;
}

function lineAside(piece: Piece): Aside | null {
  if (piece.kind !== 'line' && piece.kind !== 'heading') return null;
  if (isBackToTop(textOf(piece))) return 'back-to-top';
  if (piece.kind === 'line' && leadsOn(piece)) return 'links';
  if (piece.kind !== 'line' || piece.link !== 'inside' || /\p{L}{3}/u.test(piece.besideLinks)) return null;
  return piece.item ? 'contents' : 'back-to-top';
}

/** "Read more: [How do you answer this?](…)": the link asks, and the line does not. */
function leadsOn({ item, lead, link, text, besideLinks }: LinePiece): boolean {
  const said = [lead ?? '', besideLinks].join(' ').trim();
  return (
    item === null &&
    link === 'away' &&
    said !== '' &&
    saysOnlySee(said) &&
    !isAnswerLabel(said) &&
    asksSurely(text)
  );
}

function isBoldTitle(piece: Piece): boolean {
  return piece.kind === 'line' && piece.bold && piece.item === null;
}

/** A part of the file ends at the next heading of its rank; a contents list holds no headings at all. */
function endOfPart(pieces: readonly Piece[], start: number): number {
  const first = pieces[start];
  const depth = first?.kind === 'heading' ? first.depth : 0;
  for (let at = start + 1; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece?.kind !== 'heading') {
      if (depth === 0 && piece && isBoldTitle(piece)) return at;
      continue;
    }
    if (
      piece.depth <= depth ||
      depth === 0 ||
      piece.item !== null ||
      asksSurely(piece.text) ||
      isContentsHeading(textOf(first))
    )
      return at;
  }
  return pieces.length;
}

/** A part that asks is no part about the file, whatever its heading says. */
function asksByItself(piece: Piece): boolean {
  if (piece.kind === 'heading' || piece.kind === 'summary' || piece.kind === 'card')
    return asksSurely(piece.text);
  return (
    piece.kind === 'line' &&
    piece.link !== 'inside' &&
    asksSurely(wholeText(piece)) &&
    (piece.bold || piece.item !== null)
  );
}

function listsOnly(pieces: readonly Piece[]): boolean {
  return (
    pieces.length > 1 &&
    pieces.every((piece) => piece.kind === 'rule' || (piece.kind === 'line' && piece.item !== null))
  );
}
