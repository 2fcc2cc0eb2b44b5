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
  const added = new Map<number, Piece[]>();
  const moved = new Set<Piece>();
  pieces.forEach((piece, index) => {
    const [, label, quoted] = piece.kind === 'heading' ? (QUOTES.exec(piece.text) ?? []) : [];
    if (piece.kind !== 'heading' || label === undefined || quoted === undefined || !isAnswerLabel(label))
      return;
    const asked = plain(quoted);
    const at = pieces.findIndex(
      (one, before) => before < index && plain(readMark(textOf(one)).text) === asked,
    );
    const question = pieces[at];
    if (!question) return;
    const own = pieces.slice(index + 1, endOfPart(pieces, index));
    const last =
      at + pieces.slice(at).findLastIndex(({ within }) => within.join() === question.within.join());
    const end = question.within.length > 0 ? last : endOfGroup(pieces, at, pieces.length) - 1;
    added.set(end, [...(added.get(end) ?? []), ...own.map((one) => ({ ...one, within: question.within }))]);
    for (const one of [piece, ...own]) moved.add(one);
  });
  if (moved.size === 0) return pieces;
  return pieces.flatMap((piece, index) => [
    ...(moved.has(piece) ? [] : [piece]),
    ...(added.get(index) ?? []),
  ]);
}

/** Up to the next heading of its rank or above. */
function endOfPart(pieces: readonly Piece[], start: number): number {
  const first = pieces[start];
  const depth = first?.kind === 'heading' ? first.depth : 0;
  const end = pieces.findIndex(
    (piece, index) => index > start && piece.kind === 'heading' && piece.depth <= depth,
  );
  return end === -1 ? pieces.length : end;
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
