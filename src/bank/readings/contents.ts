import { slugOf } from '../../base/slug';
import { isAboutFile, isBackToTop, isContentsHeading, saysOnlySee } from '../aside';
import { asks, asksSurely } from '../asking';
import { isAnswerLabel, readMark } from '../marks';
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
    const part = pieces.slice(index + 1, end);
    const asked = part.filter(asksByItself).length;
    const isOfQuestions =
      asked * MOST_ADVICE >= part.filter(({ kind }) => kind === 'line').length && asked > 0;
    if (aside === 'about-the-file' && (isOfQuestions || piece.kind !== 'heading')) return;
    if (aside === 'contents' && piece.kind !== 'heading' && !listsOnly(pieces.slice(index + 1, end))) return;
    if (aside === 'contents' && asksForItself(pieces, index + 1, end)) return;
    for (let at = index; at < end; at += 1) asides[at] ??= aside;
  });
  const introduction = introductionOf(pieces, asides);
  for (let at = introduction.from; at < introduction.to; at += 1) asides[at] ??= 'about-the-file';
  return asides;
}

/** A section may be called "Navigation" or "Index": its questions lead nowhere and stand nowhere else. */
function asksForItself(pieces: readonly Piece[], from: number, to: number): boolean {
  const asking = pieces
    .slice(from, to)
    .flatMap((piece) => (piece.kind === 'line' && asksSurely(wholeText(piece)) ? [piece] : []));
  if (asking.length === 0 || asking.some(({ link }) => link !== null)) return false;
  const elsewhere = new Set(
    [...pieces.slice(0, from), ...pieces.slice(to)].map((piece) => slugOf(readMark(textOf(piece)).text, '')),
  );
  const again = asking.filter((line) => elsewhere.has(slugOf(readMark(wholeText(line)).text, '')));
  return again.length * 2 < asking.length;
}

/** Headings that ask above a table of contents, "What is this for?", ask about the file when they are few beside those below. */
function introductionOf(pieces: readonly Piece[], asides: readonly (Aside | null)[]): Part {
  const to = pieces.findIndex((piece, index) => piece.kind === 'heading' && asides[index] === 'contents');
  const asking = pieces.flatMap((piece, index) =>
    piece.kind === 'heading' && asks(piece.text) && asides[index] === null ? [index] : [],
  );
  const above = asking.filter((index) => index < to);
  const from = above[0];
  return from === undefined || above.length * MORE_BELOW > asking.length ? { from: 0, to: 0 } : { from, to };
}

/** Of so many lines on how to use a list, one may ask the reader: "Can you say it without notes?" */
const MOST_ADVICE = 3;

interface Part {
  readonly from: number;
  readonly to: number;
}

/** Of so many headings that ask, one at most introduces the file. */
const MORE_BELOW = 10;

function lineAside(piece: Piece): Aside | null {
  if (piece.kind !== 'line' && piece.kind !== 'heading') return null;
  if (isBackToTop(textOf(piece))) return 'back-to-top';
  if (piece.kind === 'line' && leadsOn(piece)) return 'links';
  if (
    piece.kind === 'line' &&
    piece.item &&
    piece.link &&
    piece.besideLinks === '' &&
    isAboutFile(piece.text)
  )
    return 'about-the-file';
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
