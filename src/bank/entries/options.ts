import { type Piece, wholeText } from '../piece';
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
  const marked = markedOption(answer);
  if (marked) return { given: [...given, ...marked.options], answer: marked.answer };
  const [first, ...others] = answer;
  const [, letter, rest = ''] = first?.kind === 'line' ? (CHOSEN.exec(wholeText(first)) ?? []) : [];
  const options = given.filter((piece) => optionLetter(piece) !== null);
  const option = options.find((piece) => optionLetter(piece) === letter?.toUpperCase());
  if (!first || option?.kind !== 'line' || (rest !== '' && options.length < 2)) return { given, answer };
  const why = rest === '' ? [] : [plainLine(first, rest)];
  return { given, answer: [plainLine(first, wholeText(option).replace(OPTION, '')), ...why, ...others] };
}

/** Behind or before the right option. */
const RIGHT =
  /\s*(?:[✓✔✅☑]\uFE0F?|\((?:correct|right|richtig|correcta|correto|correcte|верно)\)|[←<]-*\s*(?:correct|right|answer))\s*/iu;

/** Of several options above all else one is bold or ticked. */
function markedOption(
  answer: readonly Piece[],
): { readonly options: readonly Piece[]; readonly answer: readonly Piece[] } | null {
  const end = answer.findIndex((piece) => optionLetter(piece) === null);
  const options = end === -1 ? answer : answer.slice(0, end);
  const right = options.filter((piece) => piece.kind === 'line' && (piece.bold || RIGHT.test(piece.text)));
  const [one] = right;
  if (options.length < 2 || right.length !== 1 || one?.kind !== 'line') return null;
  const plain = (piece: Piece) =>
    piece.kind === 'line' ? plainLine(piece, wholeText(piece).replace(RIGHT, ' ').trim()) : piece;
  const told = wholeText(one).replace(RIGHT, ' ').trim().replace(OPTION, '');
  return {
    options: options.map(plain),
    answer: [plainLine(one, told), ...answer.slice(options.length)],
  };
}

/** "B", "(b)" or "B. Because …" */
const CHOSEN = /^[([]?([A-Ha-h1-9])(?:[)\].:]*$|[)\].:]+\s+(.+)$)/s;
const OPTION = /^[([]?([A-Ha-h1-9])[)\].:]+\s*/;

function optionLetter(piece: Piece): string | null {
  return piece.kind === 'line' ? (OPTION.exec(wholeText(piece))?.[1]?.toUpperCase() ?? null) : null;
}
