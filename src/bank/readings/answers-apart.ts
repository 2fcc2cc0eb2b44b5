import { asks } from '../asking';
import { isAnswerLabel, readMark } from '../marks';
import { type Piece, textOf } from '../piece';
import { plainLine } from '../plain-line';

/** A question or an answer of a numbered list, with the pieces from `from` to `to` (exclusive). */
interface Numbered {
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

/** Fewer may be a story and its solution. */
const FEWEST = 2;

/**
 * Where the questions stand in one numbered list and the answers, under a title such as "Answers", in another with the same numbers, each
 * answer is moved below its question.
 */
export function withAnswersBelow(all: readonly Piece[]): readonly Piece[] {
  const pieces = withQuotedAnswers(all);
  const titles = pieces.flatMap((piece, index) =>
    isTitle(piece) && isAnswerLabel(textOf(piece)) ? [index] : [],
  );
  const [title] = titles;
  if (title === undefined || titles.length > 1) return pieces;
  const questions = numberedIn(pieces, 0, title);
  const answers = numberedIn(pieces, title + 1, endOf(pieces, title));
  const byNumber = new Map(answers.map((answer) => [answer.number, answer]));
  const asking = questions.filter(({ from }) => asks(textOf(pieces[from])));
  const isPair =
    questions.length >= FEWEST &&
    asking.length * 2 > questions.length &&
    questions.length === answers.length &&
    byNumber.size === answers.length &&
    questions.every(({ number }) => byNumber.has(number));
  if (!isPair) return pieces;
  const after = new Map(questions.map(({ number, to }) => [to - 1, byNumber.get(number)]));
  const moved = new Set(answers.flatMap(({ from, to }) => pieces.slice(from, to)));
  return pieces.flatMap((piece, index) => {
    const answer = after.get(index);
    const own = moved.has(piece) || index === title ? [] : [piece];
    return answer ? [...own, ...asAnswer(pieces.slice(answer.from, answer.to), piece)] : own;
  });
}

/** `Model answer: "Why us?" (#3)`: an answer by the question it quotes. */
const QUOTES = /^(.{3,30}?)\s*[:：–—-]\s*["“„«「](.{4,300}?)["”»」]\s*(?:\(.{1,12}\))?$/su;

/** Where a heading is a label of an answer and quotes a question further up, what stands below it is added to the answer of that question. */
function withQuotedAnswers(pieces: readonly Piece[]): readonly Piece[] {
  const quotes = pieces.flatMap((piece, index) => {
    const [, label = '', quoted = ''] = piece.kind === 'heading' ? (QUOTES.exec(piece.text) ?? []) : [];
    return isAnswerLabel(label) ? [{ index, quoted: plain(quoted) }] : [];
  });
  if (quotes.length === 0) return pieces;
  const first = new Map<string, number>();
  pieces.forEach((piece, index) => {
    const asked = plain(readMark(textOf(piece)).text);
    if (!first.has(asked)) first.set(asked, index);
  });
  const added = new Map<number, Piece[]>();
  const moved = new Set<number>();
  for (const { index, quoted } of quotes) {
    const at = first.get(quoted);
    const question = at === undefined ? undefined : pieces[at];
    if (at === undefined || question === undefined || at > index) continue;
    const end = endOfAnswer(pieces, at);
    const own = added.get(end) ?? [];
    moved.add(index);
    const endOfQuoted = endOfAnswer(pieces, index);
    for (let below = index + 1; below < endOfQuoted; below += 1) {
      moved.add(below);
      const piece = pieces[below];
      if (piece) own.push({ ...piece, within: question.within });
    }
    added.set(end, own);
  }
  return pieces.flatMap((piece, index) => [
    ...(added.get(index) ?? []),
    ...(moved.has(index) ? [] : [piece]),
  ]);
}

/** Up to what stands no longer in the item of a question, or up to the next heading. */
function endOfAnswer(pieces: readonly Piece[], start: number): number {
  const own = pieces[start]?.within.at(-1);
  let end = start + 1;
  while (
    end < pieces.length &&
    pieces[end]?.kind !== 'heading' &&
    (own === undefined || pieces[end]?.within.includes(own))
  )
    end += 1;
  return end;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isTitle(piece: Piece): boolean {
  return (
    piece.kind === 'heading' || (piece.kind === 'line' && piece.item === null && (piece.bold || piece.opens))
  );
}

/** Up to the next heading. */
function endOf(pieces: readonly Piece[], title: number): number {
  const end = pieces.findIndex(({ kind }, index) => index > title && kind === 'heading');
  return end === -1 ? pieces.length : end;
}

/** The outermost numbered lines or headings between `from` and `to`. */
function numberedIn(pieces: readonly Piece[], from: number, to: number): readonly Numbered[] {
  const starts: { readonly number: number; readonly from: number }[] = [];
  for (let index = from; index < to; index += 1) {
    const number = numberOf(pieces[index]);
    if (number !== null) starts.push({ number, from: index });
  }
  return starts.map((start, at) => ({
    ...start,
    to: endOfGroup(pieces, start.from, starts[at + 1]?.from ?? to),
  }));
}

function numberOf(piece: Piece | undefined): number | null {
  if (piece?.kind !== 'line' && piece?.kind !== 'heading') return null;
  if (piece.item !== null && piece.item.depth > 0) return null;
  return piece.item?.ordinal ?? readMark(textOf(piece)).number;
}

/** A heading between two questions is a section and no part of the first. */
function endOfGroup(pieces: readonly Piece[], from: number, to: number): number {
  for (let index = from + 1; index < to; index += 1) if (pieces[index]?.kind === 'heading') return index;
  return to;
}

/** Below the last piece of its question: the first without its number, behind a label that parts it from options. */
function asAnswer(pieces: readonly Piece[], { within }: Piece): readonly Piece[] {
  return pieces.map((piece, index) => {
    if (index > 0) return { ...piece, within };
    const text = textOf(piece);
    const isItem = piece.kind === 'line' && piece.item !== null;
    return {
      ...plainLine({ line: piece.line, within }, isItem ? text : readMark(text).text),
      lead: 'Answer',
    };
  });
}
