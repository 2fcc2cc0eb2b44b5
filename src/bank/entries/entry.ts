import { opensExtra } from '../aside';
import { asks, asksSurely, demandsMore, goesOnAsking, onlyAsks } from '../asking';
import type { SkippedText, UnscoredReason } from '../bank';
import type { KeyTerm } from '../key-term';
import { readMark } from '../marks';
import { isBold, type LinePiece, type Piece, textOf, wholeText } from '../piece';
import { plainLine } from '../plain-line';
import type { Page } from '../readings/page';
import type { Span } from '../readings/spans';
import { NOTE_WORDS } from '../vocabulary';
import { announcedAnswer, isAnnouncing } from './answer-label';
import { type Asked, askedInside } from './asked-inside';
import { withChosenOption } from './options';
import { questionTitle } from './question-title';
import { withoutTrimmings } from './trimmings';
import { unbroken } from './unbroken';
import { unscoredReason } from './unscored';

/** A question with the pieces of its answer; what was left out is told apart. */
export interface Entry {
  readonly line: number;
  readonly number: number | null;
  /** Empty when a mark stands alone. */
  readonly text: string;
  readonly section: string | null;
  /** Shown with the question. */
  readonly given: readonly Piece[];
  readonly answer: readonly Piece[];
  /** Chosen in the file itself; absent where it names none. */
  readonly terms?: readonly KeyTerm[];
  readonly unscored: UnscoredReason | null;
  readonly skipped: readonly SkippedText[];
}

/** What the whole file says about its entries. */
export interface EntryHabits {
  readonly loose: ReadonlySet<number>;
  /** Whether an answer is usually announced by a label; if rarely, the label may be a part of a longer answer. */
  readonly announces: boolean;
  /** Lines that stand below most questions. */
  readonly repeated: ReadonlySet<string>;
}

const NOTE = new RegExp(`^(?:${NOTE_WORDS})$`, 'iu');
const ASKS_ABOUT_CODE =
  /\b(?:this|these|following|below|above|output|print|prints|log|logged|result|code|snippet|query|program)\b|вывод|результат|код|следующ|输出|下面|以下|结果|代码|出力|次の|ausgabe|folgende|affiche|suivant|salida|siguiente|saída|seguinte/iu;

export function entryOf(page: Page, span: Span, habits: EntryHabits): Entry {
  const { start } = span;
  const piece = page.pieces[start.index];
  const trimmed = withoutTrimmings(page, span, habits.repeated);
  const loose = habits.loose.has(start.depth);
  const mark = readMark(start.text, { loose });
  const inParagraph = start.kind === 'line' || start.kind === 'flash';
  const section = piece?.kind === 'card' && piece.section !== null ? piece.section : sectionText(page, span);

  let body: readonly Piece[] = trimmed.body;
  if (start.rest !== '' && piece) body = [plainLine(piece, start.rest), ...body];
  let text = questionTitle(start.text.replace(/^\[[ xX]\]\s*/, ''), { loose });
  if (start.scenario && piece) ({ text, body } = { text: '', body: [piece, ...body] });
  else if (text === '' && start.kind !== 'card') ({ text, body } = below(body));
  else if (inParagraph) {
    if (piece?.kind === 'line' && !isBold(piece)) ({ text, body } = unbroken(text, body));
    ({ text, body } = wrapped(text, body, start.kind === 'flash'));
  }
  const asked = askedInside(text, body);
  const sides = sidesOf(asked, habits.announces);
  const number = mark.number ?? start.number;
  const options = withChosenOption({ ...sides, answer: withoutOwnNumber(sides.answer, number) });
  const unscored = unscoredReason(options.answer);
  const isOnlyAsked = unscored !== null && unscored !== 'only-code';
  const [first, ...others] = isOnlyAsked ? followUps(options.answer) : [];
  const isTopic = start.kind === 'heading' && !asks(asked.text) && first?.kind === 'line';
  return {
    line: piece?.line ?? 1,
    number,
    text: isTopic ? `${asked.text}: ${wholeText(first)}` : asked.text,
    section,
    given: [...options.given, ...(first && !isTopic ? [first] : []), ...others],
    answer: unscored === null || unscored === 'only-code' ? options.answer : [],
    unscored,
    skipped: [...trimmed.skipped, ...sides.skipped],
  };
}

function sectionText(page: Page, span: Span): string | null {
  const heading = span.section === null ? undefined : page.pieces[span.section];
  return heading ? questionTitle(textOf(heading)).replace(/\s*[:：]$/, '') || textOf(heading) : null;
}

/** Below a bare "Question 3" the question is the next line. */
function below(body: readonly Piece[]): { readonly text: string; readonly body: readonly Piece[] } {
  const next = body[0];
  if (next?.kind !== 'line' && next?.kind !== 'heading') return { text: '', body };
  return { text: questionTitle(textOf(next)), body: body.slice(1) };
}

/** The question may go on over several lines of its paragraph, up to "A:" or the "?" of a flash card. */
function wrapped(
  text: string,
  body: readonly Piece[],
  flash: boolean,
): { readonly text: string; readonly body: readonly Piece[] } {
  const ends = body.findIndex((piece) => piece.kind !== 'line' || piece.opens || piece.item !== null);
  const lines = (ends === -1 ? body : body.slice(0, ends)) as readonly LinePiece[];
  if (flash && /^[?？]+$/.test(lines[0]?.text ?? '')) return { text, body: body.slice(1) };
  const label = lines.findIndex((line) => isAnnouncing(line));
  if (label > 0)
    return { text: [text, ...lines.slice(0, label).map(wholeText)].join(' '), body: body.slice(label) };
  return splitOnOneLine(text, body);
}

/** "What is a berth? The place where a ship ties up." with nothing below. */
function splitOnOneLine(
  text: string,
  body: readonly Piece[],
): { readonly text: string; readonly body: readonly Piece[] } {
  const [, question, answer] = /^([^?？]{4,}[?？])\s*[-–—:：]*\s*(\S.{7,})$/su.exec(text) ?? [];
  if (
    question === undefined ||
    answer === undefined ||
    body.some(says) ||
    /[?？]/.test(answer) ||
    asksSurely(answer) ||
    goesOnAsking(answer) ||
    /^[([]/.test(answer)
  )
    return { text, body };
  const place = { line: body[0]?.line ?? 0, within: [] };
  return { text: question, body: [plainLine(place, answer), ...body] };
}

function says(piece: Piece): boolean {
  return piece.kind === 'line' || piece.kind === 'code';
}

interface Sides {
  readonly given: readonly Piece[];
  readonly answer: readonly Piece[];
  readonly skipped: readonly SkippedText[];
}

/** What is shown with the question, and what answers it. */
function sidesOf({ text, body, skipped }: Asked, usuallyAnnounced: boolean): Sides {
  const notes = skipped.map(noteOf);
  const announced = announcedAnswer(body);
  if (announced && (usuallyAnnounced || !isLongAnswer(announced.before))) {
    const isNote = (piece: Piece) => piece.kind === 'line' && piece.lead !== null && NOTE.test(piece.lead);
    const given = announced.before.filter(
      (piece) => (says(piece) || piece.kind === 'picture') && !isNote(piece),
    );
    return {
      given,
      answer: announced.answer,
      skipped: [...notes, ...announced.before.filter(isNote).map(noteOf)],
    };
  }
  const code = body.findIndex((piece) => piece.kind !== 'code');
  if (code > 0 && ASKS_ABOUT_CODE.test(text) && body.slice(code).some((piece) => piece.kind === 'line')) {
    return { given: body.slice(0, code), answer: body.slice(code), skipped: notes };
  }
  return { given: [], answer: body, skipped: notes };
}

/** "A3 The sender." below question 3. */
function withoutOwnNumber(answer: readonly Piece[], number: number | null): readonly Piece[] {
  const [first, ...others] = answer;
  const mark = `A${number} `;
  if (number === null || first?.kind !== 'line' || first.lead !== null || !first.text.startsWith(mark))
    return answer;
  return [{ ...first, text: first.text.slice(mark.length) }, ...others];
}

/** Prose above a label that the file rarely uses: "Solution:" inside of an answer. */
function isLongAnswer(before: readonly Piece[]): boolean {
  const prose = before.filter(
    (piece) => piece.kind === 'line' && piece.item === null && !asksSurely(wholeText(piece)),
  );
  return prose.reduce((sum, piece) => sum + textOf(piece).length, 0) > 60;
}

/** Questions below an unanswered question are asked after it. */
function followUps(answer: readonly Piece[]): readonly Piece[] {
  return answer.filter(
    (piece) =>
      piece.kind === 'code' ||
      piece.kind === 'picture' ||
      (piece.kind === 'line' &&
        (onlyAsks(wholeText(piece)) || (piece.item !== null && demandsMore(wholeText(piece))))),
  );
}

function noteOf(piece: Piece): SkippedText {
  return {
    line: piece.line,
    text: textOf(piece).slice(0, 120),
    reason: opensExtra(textOf(piece)) ? 'repeated' : 'note',
  };
}
