import { type Piece, wholeText } from '../piece';

/** Nobody breaks a shorter line because it is full. */
const FULL_LINE = 60;

/** A long line that ends without a sign goes on in the next one, when that begins with a small letter. */
export function unbroken(
  text: string,
  body: readonly Piece[],
): { readonly text: string; readonly body: readonly Piece[] } {
  let last = text;
  let joined = text;
  let taken = 0;
  for (const line of body) {
    const goesOn = last.length >= FULL_LINE && !/[.?!:;。？！：；]["'”’)]*$/.test(last);
    if (!goesOn || line.kind !== 'line' || line.opens || line.item !== null || !/^\p{Ll}/u.test(line.text))
      break;
    last = wholeText(line);
    joined = `${joined} ${last}`;
    taken += 1;
  }
  return { text: joined, body: body.slice(taken) };
}
