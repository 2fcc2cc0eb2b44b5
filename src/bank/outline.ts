import type { SkippedText } from './bank';
import { bankUnreadable } from './bank-problem';
import { beginningOf } from './beginning';
import { announcedAnswer } from './entries/answer-label';
import { type Entry, type EntryHabits, entryOf } from './entries/entry';
import { withAnsweredFollowUps } from './entries/follow-up';
import { questionTitle } from './entries/question-title';
import { repeatedLines } from './entries/trimmings';
import { type Piece, textOf } from './piece';
import { withAnswersBelow } from './readings/answers-apart';
import { looselyNumbered } from './readings/candidate';
import { type Reading, readingsOf } from './readings/choose-reading';
import { withUsualNumbers } from './readings/counts';
import { withLetters } from './readings/letters';
import { depthOf, type Page, pageOf } from './readings/page';
import type { Span } from './readings/spans';
import { withRoles } from './readings/speakers';
import type { WayName } from './readings/ways';

export interface Outline {
  readonly title: string | null;
  readonly entries: readonly Entry[];
  /** What lies in no entry. */
  readonly skipped: readonly SkippedText[];
  readonly way: WayName;
  /** The plausible ways to read the file that find different questions, the best first; the one taken among them. */
  readonly ways: readonly ReadingChoice[];
}

/** One way to read a file, for a choice in the preview: "read as 416 headings". */
export interface ReadingChoice {
  readonly way: WayName;
  readonly questions: number;
  readonly answered: number;
}

/** Reads the pieces in the best way, or in the one asked for. Throws `bank-unreadable` with `no-questions`. */
export function outlineOf(pieces: readonly Piece[], way?: WayName): Outline {
  const asWritten = withLetters(withUsualNumbers(withAnsweredFollowUps(pieces)));
  const page = pageOf(withAnswersBelow(withRoles(asWritten)));
  const readings = readingsOf(page);
  const reading = readings.find(({ name }) => name === way) ?? readings[0];
  if (!reading) throw bankUnreadable('no-questions', 1);

  const title = titleOf(page, reading);
  const spans = withoutClosingWords(page, reading.spans).map((span) =>
    span.section === title ? { ...span, section: null } : span,
  );
  const habits = habitsOf(page, spans);
  const last = page.pieces[spans.at(-1)?.start.index ?? -1];
  const entries = withoutLastWords(withoutTitleLines(spans.map((span) => entryOf(page, span, habits))), last);
  return {
    title: title === null ? null : questionTitle(textOf(page.pieces[title])) || null,
    entries,
    skipped: skippedBetween(page, spans, reading.headings),
    way: reading.name,
    ways: different(readings, reading).map(({ name, count, answered }) => ({
      way: name,
      questions: count,
      answered,
    })),
  };
}

/** Of the readings that begin their questions at the same pieces, the one taken or else the best: a choice between them would change nothing. */
function different(readings: readonly Reading[], taken: Reading): readonly Reading[] {
  const startsOf = ({ spans }: Reading) => spans.map(({ start }) => start.index).join();
  const known = new Set([startsOf(taken)]);
  return readings.filter((reading) => {
    const starts = startsOf(reading);
    const isNew = !known.has(starts);
    known.add(starts);
    return isNew || reading === taken;
  });
}

/**
 * The first heading names the bank, unless others of its rank follow: then it is a section, if questions lie right below it.
 * Index of its piece.
 */
function titleOf({ pieces }: Page, { headings, spans }: Reading): number | null {
  const [first, ...others] = headings;
  const heading = first === undefined ? undefined : pieces[first];
  if (first === undefined || heading?.kind !== 'heading' || first > (spans[0]?.start.index ?? 0)) return null;
  const isOutermost = others.every((index) => {
    const other = pieces[index];
    return depthOf(other) > heading.depth;
  });
  const isEmpty = heading.depth === 1 && spans.every(({ section }) => section !== first);
  return isOutermost || isEmpty ? first : null;
}

/**
 * In a file that puts a rule ("---") between questions, what follows the last rule of a span are closing words or an
 * introduction to the next section, not part of the answer.
 */
function withoutClosingWords({ pieces }: Page, spans: readonly Span[]): readonly Span[] {
  const inner = spans.slice(0, -1);
  const ruled = inner.filter(({ end }) => pieces[end - 1]?.kind === 'rule').length;
  if (inner.length === 0 || ruled * 2 < inner.length) return spans;
  return spans.map((span) => {
    let rule = span.end - 1;
    while (rule > span.start.index && pieces[rule]?.kind !== 'rule') rule -= 1;
    return rule > span.start.index + 1 ? { ...span, end: rule } : span;
  });
}

function habitsOf(page: Page, spans: readonly Span[]): EntryHabits {
  const announced = spans.filter(
    ({ start, end }) => announcedAnswer(page.pieces.slice(start.index + 1, end)) !== null,
  );
  return {
    loose: looselyNumbered(page.pieces),
    announces: announced.length * 3 > spans.length,
    repeated: repeatedLines(page, spans),
  };
}

/** Where hardly a question has an answer, a lone short line below one is the title of what follows: "Practice". */
function withoutTitleLines(entries: readonly Entry[]): readonly Entry[] {
  const answered = entries.filter(({ unscored }) => unscored === null);
  if (answered.length * 3 > entries.length || entries.length < 3) return entries;
  return entries.map((entry) => {
    const [line, ...others] = entry.answer;
    const isTitle =
      line?.kind === 'line' &&
      line.item === null &&
      others.length === 0 &&
      /^[^.!?。,;]{1,60}$/.test(line.text);
    if (entry.unscored !== null || !isTitle) return entry;
    const skipped = [...entry.skipped, { line: line.line, text: textOf(line), reason: 'outside' as const }];
    return { ...entry, answer: [], unscored: 'no-answer', skipped };
  });
}

/**
 * In a list of questions in which only the last one has something below it, outside of its item, these are closing words: "Next round in a week."
 */
function withoutLastWords(entries: readonly Entry[], lastPiece: Piece | undefined): readonly Entry[] {
  const last = entries.at(-1);
  const others = entries.slice(0, -1);
  if (
    !last ||
    last.unscored !== null ||
    others.length < 2 ||
    others.some(({ unscored }) => unscored === null)
  )
    return entries;
  const [first] = last.answer;
  const isItem = lastPiece?.kind === 'line' && lastPiece.item !== null;
  if (!isItem || !first || last.answer.some(({ within }) => within.length > 0)) return entries;
  const skipped = last.answer.map((piece) => ({
    line: piece.line,
    text: beginningOf(textOf(piece)),
    reason: 'outside' as const,
  }));
  return [...others, { ...last, answer: [], unscored: 'no-answer', skipped: [...last.skipped, ...skipped] }];
}

/** The pieces in no entry, but for the headings that name sections. */
function skippedBetween(
  { pieces, asides }: Page,
  spans: readonly Span[],
  headings: readonly number[],
): readonly SkippedText[] {
  const sections = new Set(headings);
  const skipped: SkippedText[] = [];
  let at = 0;
  for (let index = 0; index < pieces.length; index += 1) {
    while (at < spans.length && (spans[at]?.end ?? 0) <= index) at += 1;
    const span = spans[at];
    const piece = pieces[index];
    if ((span && span.start.index <= index) || !piece || sections.has(index)) continue;
    const text = beginningOf(textOf(piece));
    const reason = asides[index] ?? 'outside';
    if (text !== '') skipped.push({ line: piece.line, text, reason });
  }
  return skipped;
}
