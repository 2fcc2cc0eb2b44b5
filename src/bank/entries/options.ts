import type { Piece } from '../piece';
import { plainLine } from '../plain-line';

interface Sides {
  readonly given: readonly Piece[];
  readonly answer: readonly Piece[];
}

/**
 * Quizzes: a ticked box among boxes is the answer, and "B" as an answer is told by the option B.
 * The options are shown with the question.
 */
export function withChosenOption({ given, answer }: Sides): Sides {
  const boxes = answer.filter(
    (piece) => piece.kind === 'line' && piece.item !== null && /^\[[ xX]\]/.test(piece.text),
  );
  const ticked = boxes.filter((piece) => piece.kind === 'line' && /^\[[xX]\]/.test(piece.text));
  if (boxes.length > 1 && ticked.length > 0 && ticked.length < boxes.length) {
    const plain = (piece: Piece) =>
      piece.kind === 'line' ? { ...piece, text: piece.text.replace(/^\[[ xX]\]\s*/, '') } : piece;
    const first = answer.findIndex((piece) => boxes.includes(piece));
    return {
      given: [...given, ...answer.slice(0, first), ...boxes.map(plain)],
      answer: [...ticked.map(plain), ...answer.slice(first).filter((piece) => !boxes.includes(piece))],
    };
  }
  const [first, ...others] = answer;
  const letter = first?.kind === 'line' ? /^[([]?([A-Ha-h1-9])[)\].:]*$/.exec(first.text)?.[1] : undefined;
  if (!first || letter === undefined) return { given, answer };
  const option = given.find((piece) => piece.kind === 'line' && optionLetter(piece) === letter.toUpperCase());
  if (option?.kind !== 'line') return { given, answer };
  return {
    given,
    answer: [
      plainLine(first, option.lead === null ? option.text : `${option.lead}: ${option.text}`),
      ...others,
    ],
  };
}

function optionLetter(piece: Piece): string | null {
  if (piece.kind !== 'line') return null;
  const text = piece.lead === null ? piece.text : `${piece.lead}: ${piece.text}`;
  return /^[([]?([A-Ha-h1-9])[)\].:]/.exec(text)?.[1]?.toUpperCase() ?? null;
}
