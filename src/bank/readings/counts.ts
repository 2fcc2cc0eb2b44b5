import { asks } from '../asking';
import { type Piece, textOf } from '../piece';

/** "IV." and "(iv)"; what is no such number is sorted out by the count. */
const ROMAN = /^\(?([IVXLC]{1,7}|[ivxlc]{1,7})[.)]\s+(?=\S)/;
const LETTER = /^\(?([a-z])[.)]\s+(?=\S)/;
const ROMAN_SIGNS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** Two headings that count may be sections; fewer lines may be anything. */
const FEWEST_HEADINGS = 2;
const FEWEST_LINES = 3;

interface Counted {
  readonly index: number;
  readonly value: number;
  /** As it is written, with the space behind it. */
  readonly mark: string;
}

/** Roman numbers and letters that count on as usual numbers: "III. Why?" becomes "3. Why?" where I and II stand before it. Letters only before what asks: others are options. A heading that asks nothing is only rid of its number. */
export function withUsualNumbers(pieces: readonly Piece[]): readonly Piece[] {
  const marks = new Map<number, Counted>();
  const take = (counted: readonly Counted[]) => {
    for (const one of counted) marks.set(one.index, one);
  };
  const lines = pieces.map((piece) => (piece.kind === 'line' && piece.item === null ? textOf(piece) : ''));
  take(countingOn(read(lines, ROMAN, romanValue), FEWEST_LINES));
  const lettered = countingOn(read(lines, LETTER, letterValue), FEWEST_LINES);
  const asking = lettered.filter(({ index, mark }) => asks((lines[index] ?? '').slice(mark.length)));
  if (asking.length * 5 >= lettered.length * 4) take(lettered.filter(({ index }) => !marks.has(index)));
  for (const depth of [1, 2, 3, 4, 5, 6]) {
    const headings = pieces.map((piece) =>
      piece.kind === 'heading' && piece.depth === depth ? piece.text : '',
    );
    take(countingOn(read(headings, ROMAN, romanValue), FEWEST_HEADINGS));
  }
  if (marks.size === 0) return pieces;
  return pieces.map((piece, index) => {
    const counted = marks.get(index);
    return counted && piece.kind !== 'rule' ? withMark(piece, counted) : piece;
  });
}

function withMark<P extends Exclude<Piece, { kind: 'rule' }>>(piece: P, { mark, value }: Counted): P {
  const usual = `${value}. `;
  if (piece.kind !== 'line') {
    const text = piece.text.slice(mark.length);
    return { ...piece, text: piece.kind === 'heading' && !asks(text) ? text : usual + text };
  }
  if (piece.lead !== null) return { ...piece, lead: usual + piece.lead.slice(mark.length) };
  const boldStart = piece.boldStart === 0 ? 0 : piece.boldStart + usual.length - mark.length;
  return { ...piece, text: usual + piece.text.slice(mark.length), boldStart };
}

function read(
  texts: readonly string[],
  pattern: RegExp,
  numberOf: (sign: string) => number,
): readonly Counted[] {
  return texts.flatMap((text, index) => {
    const [mark, sign = ''] = pattern.exec(text) ?? [];
    return mark === undefined ? [] : [{ index, value: numberOf(sign), mark }];
  });
}

/** All of them, where they begin with one and each is the next number, or one again; else none. */
function countingOn(counted: readonly Counted[], fewest: number): readonly Counted[] {
  const counts = counted.every(({ value }, at) => value === 1 || value === (counted[at - 1]?.value ?? 0) + 1);
  return counts && counted.length >= fewest && counted.some(({ value }) => value > 1) ? counted : [];
}

function romanValue(number: string): number {
  const values = [...number.toLowerCase()].map((sign) => ROMAN_SIGNS[sign] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

function letterValue(letter: string): number {
  return letter.charCodeAt(0) - 'a'.charCodeAt(0) + 1;
}
