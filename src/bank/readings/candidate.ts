import { isAboutFile, isContentsHeading, namesQuestions, opensAnswer, opensExtra } from '../aside';
import { asks, asksSurely, demands } from '../asking';
import { splitCard } from '../card';
import { scenariosIn } from '../entries/asked-inside';
import { isFollowUp } from '../entries/follow-up';
import { isAnswerLabel, isLetterLabel, readMark, withoutPoints } from '../marks';
import { type LinePiece, type Piece, textOf, wholeText } from '../piece';

/** A piece that may be a question, with every sign of one. */
export interface Candidate {
  /** Of the piece. */
  readonly index: number;
  readonly kind: 'heading' | 'summary' | 'card' | 'flash' | 'line';
  /** Of a heading; DEEPER for all else. */
  readonly depth: number;
  /** What is asked, with its mark. */
  readonly text: string;
  /** What stands behind it on the same line, as an answer. */
  readonly rest: string;
  readonly explicit: boolean;
  readonly numbered: boolean;
  readonly number: number | null;
  readonly asks: boolean;
  /** "Q:", "Question 3" or a question mark: more than a first word such as "What". */
  readonly surely: boolean;
  /** It begins with a scenario, and what is asked stands below. */
  readonly scenario?: true;
}

/** Deeper than any heading. */
export const DEEPER = 7;

/** One a piece at most; `aside` says which pieces are no part of the interview. */
export function candidatesOf(
  pieces: readonly Piece[],
  aside: (index: number) => boolean,
): readonly Candidate[] {
  const loose = looselyNumbered(pieces);
  const scenarios = scenariosIn(pieces);
  const told = new Set(scenarios.values());
  return pieces.flatMap((piece, index) => {
    if (aside(index) || told.has(index)) return [];
    const question = pieces[scenarios.get(index) ?? -1];
    if (question) return [{ ...candidate(index, 'line', DEEPER, textOf(question)), scenario: true as const }];
    switch (piece.kind) {
      case 'heading': {
        if (piece.text === '' || isNoQuestion(piece.text)) return [];
        return [
          candidate(
            index,
            'heading',
            piece.depth,
            piece.text,
            '',
            loose.has(piece.depth),
            piece.item?.ordinal,
          ),
        ];
      }
      case 'summary':
        return isNoQuestion(piece.text) || opensExtra(piece.text)
          ? []
          : [candidate(index, 'summary', DEEPER, piece.text)];
      case 'card':
        return [candidate(index, 'card', DEEPER, piece.text)];
      case 'line':
        return lineCandidate(piece, index, pieces);
      default:
        return [];
    }
  });
}

function lineCandidate(line: LinePiece, index: number, pieces: readonly Piece[]): readonly Candidate[] {
  if (line.link === 'inside' || isFollowUp(line) || namesQuestions(wholeText(line))) return [];
  const whole = wholeText(line);
  const next = pieces[index + 1];
  if (next?.kind === 'line' && !next.opens && /^[?？]{1,2}$/.test(next.text))
    return [candidate(index, 'flash', DEEPER, whole)];
  const card = line.lead === null ? splitCard(line.text) : null;
  if (card) return [candidate(index, 'flash', DEEPER, card.question, card.answer)];
  const { question, answer } = splitLine(line);
  if (isAnswerLabel(question) || isLetterLabel(question)) return [];
  const found = candidate(index, 'line', DEEPER, question, answer, false, line.item?.ordinal);
  // "3. **Closures:** Explain what they keep." has its topic before what it asks
  const isTopic = found.numbered && !found.asks && line.lead !== null && answer === '';
  const isAsked = demands(line.text) || (/[?？]/.test(line.text) && asks(line.text));
  return [isTopic && isAsked ? { ...found, asks: true } : found];
}

const ANSWER_INSIDE =
  /^(.{4,}?[?？.!。:：]?)\s+(?:A|Ans(?:wer)?|Antwort|Réponse|Respuesta|Resposta|R|О|Ответ|答|回答|答案)\s*[.:：]+[-–—\s]*(\S.*)$/su;

/** "What is a verb? -> A word for doing." */
const ON_ONE_LINE = /^([^?？]{4,200}[?？])\s*(?:[-=]+>|>>|→|⇒|➔|[-–—]{1,2}(?=\s))\s*([^\s?？][^?？]*)$/u;

/** "**Why?** Because." and "Q: Why? A: Because." hold both sides. */
function splitLine(line: LinePiece): { readonly question: string; readonly answer: string } {
  const whole = wholeText(line);
  if (line.boldStart > 0 && !line.bold && line.lead === null) {
    const question = line.text.slice(0, line.boldStart).trim();
    // "**Q.** Why?" is a mark with its question, no question with its answer
    const isQuestion = asksSurely(question) || (demands(question) && /[.!。！]$/.test(question));
    if (isQuestion && readMark(question).text !== '')
      return { question, answer: line.text.slice(line.boldStart).trim() };
  }
  if (line.lead !== null && asksSurely(line.lead) && !readMark(line.lead).explicit)
    return { question: line.lead, answer: line.text };
  const [, question, answer] = line.lead === null ? (ON_ONE_LINE.exec(line.text) ?? []) : [];
  if (question !== undefined && answer !== undefined) return { question, answer };
  const inside = readMark(whole).explicit ? ANSWER_INSIDE.exec(whole) : null;
  return { question: inside?.[1] ?? whole, answer: inside?.[2] ?? '' };
}

function candidate(
  index: number,
  kind: Candidate['kind'],
  depth: number,
  written: string,
  rest = '',
  loose = false,
  ordinal: number | null = null,
): Candidate {
  const text = withoutPoints(written);
  const mark = readMark(text, { loose });
  return {
    index,
    kind,
    depth,
    text,
    rest,
    explicit: mark.explicit,
    numbered: mark.numbered || ordinal !== null,
    number: mark.number ?? ordinal,
    asks: asks(text) || demands(text),
    surely: asksSurely(text),
  };
}

/** A heading or fold that says nothing, is about the file or only opens an answer. */
function isNoQuestion(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true; // "???" is still to be written
  if (isAnswerLabel(text) || opensAnswer(text) || isContentsHeading(text) || namesQuestions(text))
    return true;
  return isAboutFile(text);
}

/** The depths at which headings count on, "7 What is a list", without any sign behind the number. */
export function looselyNumbered(pieces: readonly Piece[]): ReadonlySet<number> {
  const numbers = new Map<number, number[]>();
  for (const piece of pieces) {
    if (piece.kind !== 'heading' || readMark(piece.text).numbered) continue;
    const { number } = readMark(piece.text, { loose: true });
    if (number !== null) numbers.set(piece.depth, [...(numbers.get(piece.depth) ?? []), number]);
  }
  const countsOn = (found: readonly number[]) =>
    found.filter((number, index) => number === (found[index - 1] ?? 0) + 1).length;
  return new Set(
    [...numbers]
      .filter(([, found]) => found.length > 2 && countsOn(found) * 2 > found.length)
      .map(([depth]) => depth),
  );
}
