import { bankUnreadable } from './bank-problem';
import { isAnswerLabel, readMark, withoutAnswerLabel } from './marks';
import { type LinePiece, type Piece, wholeText } from './pieces';
import { questionStarts } from './question-style';

export interface Outline {
  readonly title: string | null;
  readonly entries: readonly Entry[];
}

/** A question with the pieces of its answer, labels such as "Answer:" removed. */
export interface Entry {
  readonly line: number;
  readonly number: number | null;
  readonly text: string;
  readonly section: string | null;
  readonly answer: readonly Piece[];
}

/** Throws `bank-unreadable` with `no-questions`, `question-missing` or `answer-missing`. */
export function outlineOf(pieces: readonly Piece[]): Outline {
  const { starts, depth } = questionStarts(pieces);
  const first = starts[0];
  if (first === undefined) throw bankUnreadable('no-questions', 1);

  const isStart = new Set(starts);
  const headings = pieces.flatMap((piece, index) =>
    piece.kind === 'heading' && piece.depth <= depth && !isStart.has(index) && !isAnswerLabel(piece.text)
      ? [{ index, depth: piece.depth, text: readMark(piece.text).text }]
      : [],
  );
  const title = titleOf(headings, first);
  const sections = headings.filter((heading) => heading !== title);
  const edges = [...starts, ...headings.map(({ index }) => index), pieces.length].sort((a, b) => a - b);
  const spans = starts.map((start) => ({
    start,
    body: pieces.slice(
      start + 1,
      edges.find((edge) => edge > start),
    ),
  }));
  const bodies = withoutClosingWords(spans.map(({ body }) => body));

  return {
    title: title?.text ?? null,
    entries: spans.map(({ start }, index) => {
      const section = sections.findLast((heading) => heading.index < start)?.text ?? null;
      return entryOf(pieces[start], bodies[index] ?? [], section);
    }),
  };
}

/** The first heading names the bank, unless others of its rank follow: then it is a section. */
function titleOf<T extends { readonly index: number; readonly depth: number }>(
  headings: readonly T[],
  firstQuestion: number,
): T | null {
  const [first, ...others] = headings;
  if (!first || first.index > firstQuestion) return null;
  return others.every((heading) => heading.depth > first.depth) ? first : null;
}

/**
 * In a file that puts a rule ("---") between questions, what follows the last rule of a span are closing words or an
 * introduction to the next section, not part of the answer.
 */
function withoutClosingWords(bodies: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  const inner = bodies.slice(0, -1);
  const ruled = inner.filter((body) => body.at(-1)?.kind === 'rule').length;
  if (ruled * 2 < inner.length) return bodies;
  return bodies.map((body) => {
    const rule = body.findLastIndex((piece) => piece.kind === 'rule');
    return rule > 0 ? body.slice(0, rule) : body;
  });
}

function entryOf(start: Piece | undefined, body: readonly Piece[], section: string | null): Entry {
  if (!start || start.kind === 'code' || start.kind === 'rule') throw bankUnreadable('no-questions', 1);
  const mark = readMark(start.kind === 'line' ? wholeText(start) : start.text);
  const number = mark.number ?? (start.kind === 'line' ? (start.item?.ordinal ?? null) : null);
  const asked = askedOver(body, mark.text, start.kind === 'line');
  if (asked.text === '') throw bankUnreadable('question-missing', start.line);
  const answer = withoutLabel(asked.rest);
  const says = (piece: Piece) => piece.kind === 'line' || piece.kind === 'code';
  if (!answer.some(says)) throw bankUnreadable('answer-missing', start.line);
  return { line: start.line, number, text: asked.text, section, answer };
}

/** The question's text may go on: below a bare "Question 3", or over several lines up to "A:". */
function askedOver(
  body: readonly Piece[],
  text: string,
  inParagraph: boolean,
): { readonly text: string; readonly rest: readonly Piece[] } {
  if (text === '') {
    const next = body[0];
    return next?.kind === 'line' ? { text: wholeText(next), rest: body.slice(1) } : { text, rest: body };
  }
  if (!inParagraph) return { text, rest: body };
  const ends = body.findIndex((piece) => piece.kind !== 'line' || piece.opens);
  const lines = (ends === -1 ? body : body.slice(0, ends)) as readonly LinePiece[];
  const answer = lines.findIndex((line) => isLabelled(line));
  if (answer < 1) return { text, rest: body };
  return { text: [text, ...lines.slice(0, answer).map(wholeText)].join(' '), rest: body.slice(answer) };
}

function isLabelled(line: LinePiece): boolean {
  if (line.lead !== null) return isAnswerLabel(`${line.lead}:`);
  return isAnswerLabel(line.text) || withoutAnswerLabel(line.text) !== line.text;
}

/** Notes such as "Why they ask" may stand before the label of the answer; they are not part of it. */
function withoutLabel(answer: readonly Piece[]): readonly Piece[] {
  const label = answer.findIndex(isAnswerHead);
  const labelled = answer[label];
  if (labelled?.kind === 'line' && labelled.lead !== null && labelled.text !== '') {
    return [{ ...labelled, lead: null }, ...answer.slice(label + 1)];
  }
  if (labelled) return answer.slice(label + 1);
  const first = answer.findIndex((piece) => piece.kind !== 'rule');
  const start = answer[first];
  if (start?.kind !== 'line' || start.lead !== null) return answer;
  return [{ ...start, text: withoutAnswerLabel(start.text) }, ...answer.slice(first + 1)];
}

/** "Answer" as a heading, a line of its own or the bold lead of a paragraph. */
function isAnswerHead(piece: Piece): boolean {
  if (piece.kind === 'heading' || piece.kind === 'summary') return isAnswerLabel(piece.text);
  if (piece.kind !== 'line' || piece.item !== null) return false;
  return isAnswerLabel(piece.lead === null ? piece.text : `${piece.lead}:`);
}
