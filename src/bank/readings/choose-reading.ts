import type { Candidate } from './candidate';
import type { Page } from './page';
import { type Spans, spansOf } from './spans';
import { type Way, type WayName, waysOf } from './ways';

/** One way of reading a file, laid out, with how well it explains the file. */
export interface Reading extends Spans {
  readonly name: WayName;
  /** Questions found. */
  readonly count: number;
  /** Of them, how many have something below them. */
  readonly answered: number;
  /** 0…: the larger the better. */
  readonly score: number;
  /** 0…1: how surely its starts are questions. */
  readonly asking: number;
}

/** How surely a start is a question, by its best sign. A heading that neither asks nor counts is a topic at best. */
const SURE = 1;
const ASKS = 0.9;
const NUMBERED = 0.85;
const FOLD = 0.7;
const TOPIC = 0.4;
/** A question without an answer explains half as much. */
const UNANSWERED = 0.5;
/** A question may hold a few labels that ask; a section holds more questions than that. */
const LABELS_A_QUESTION = 4;

/**
 * The readings of a file, the best first. A reading is good when its starts ask, when they have answers, when its questions and answers cover the
 * text, and when there are many of them. Between an outer way that asks and an inner one, the outer holds: "How did it end?" is a label in its answer.
 */
export function readingsOf(page: Page): readonly Reading[] {
  const readings = waysOf(page).map((way) => readingOf(page, way));
  const plausible = readings.filter((reading) => isPlausible(page, reading));
  if (plausible.length === 0) return [];
  const best = plausible.reduce((held, next) => (wins(page, next, held) ? next : held));
  const others = plausible.filter((reading) => reading !== best).sort((a, b) => b.score - a.score);
  return [withStrays(page, best), ...others];
}

function readingOf(page: Page, { name, starts }: Way): Reading {
  const laid = spansOf(page, starts);
  const { spans, headings } = laid;
  const likely = starts.map((start) => likelihood(start));
  const hasAnswer = spans.map(
    ({ start, end }) => start.rest !== '' || page.answerWeight(start.index + 1, end) > 0,
  );
  const quality = mean(likely.map((one, index) => one * (hasAnswer[index] ? 1 : UNANSWERED)));
  const covered =
    spans.reduce((sum, { start, end }) => sum + page.weight(start.index, end), 0) +
    headings.reduce((sum, index) => sum + page.weight(index, index + 1), 0);
  const coverage = Math.min(1, covered / Math.max(1, page.weight(0, page.pieces.length)));
  const distinct = new Set(starts.map(({ text }) => text.toLowerCase())).size / Math.max(1, starts.length);
  return {
    ...laid,
    name,
    count: starts.length,
    answered: hasAnswer.filter(Boolean).length,
    asking: mean(likely),
    score: coverage ** 2 * quality * Math.sqrt(starts.length) * Math.sqrt(distinct),
  };
}

function likelihood({ kind, explicit, surely, asks, numbered }: Candidate): number {
  if (explicit || surely || kind === 'card' || kind === 'flash') return SURE;
  if (asks) return ASKS;
  if (numbered) return NUMBERED;
  return kind === 'summary' ? FOLD : TOPIC;
}

/** Topics make a bank only when there are several with a text each, in a file that is not about itself. */
function isPlausible(page: Page, { asking, count, answered, name, spans }: Reading): boolean {
  if (spans.some(({ start }) => start.asks || start.explicit)) return asking > 0.5 || count > 1;
  if (asking > TOPIC && count > 1) return answered > 0;
  if (aboutItself(page) > 1) return false;
  return name !== 'headings-1'
    ? answered > 1 || (answered === 1 && count === 1 && name !== 'headings-2')
    : answered > 1;
}

/** Questions of another shape that lie behind the first one and in no answer: a fold among headings, a bold line below a section. */
function withStrays(page: Page, reading: Reading): Reading {
  const first = reading.spans[0]?.start.index ?? 0;
  let at = 0;
  const strays = page.candidates.filter(({ index, kind, surely }) => {
    while (at < reading.spans.length && (reading.spans[at]?.end ?? 0) <= index) at += 1;
    const span = reading.spans[at];
    // a table's row asks by its column, wherever it stands; of other shapes an introduction may ask
    if ((index < first && kind !== 'card') || (span && span.start.index <= index) || !surely) return false;
    const piece = page.pieces[index];
    return kind !== 'line' || (piece?.kind === 'line' && piece.bold && piece.item === null);
  });
  if (strays.length === 0) return reading;
  const starts = [...reading.spans.map(({ start }) => start), ...strays].sort((a, b) => a.index - b.index);
  return readingOf(page, { name: reading.name, starts });
}

/** How many headings speak of the file itself. */
function aboutItself(page: Page): number {
  return page.pieces.filter((piece, index) => piece.kind === 'heading' && page.asides[index] !== null).length;
}

function wins(page: Page, inner: Reading, outer: Reading): boolean {
  // one rank of headings against asking headings of any rank, which knows sections from questions
  if (outer.name === 'headings' && inner.name.startsWith('headings-'))
    return inner.score > outer.score * 1.15;
  if (!isNested(inner, outer)) return inner.score > outer.score;
  const outerAsks = outer.asking > 0.75 && outer.count > 1;
  if (!outerAsks) return inner.score > outer.score;
  if (inner.name === 'marked' && inner.count >= outer.count && inner.asking === SURE)
    return inner.score > outer.score;
  return (
    inner.count >= outer.count * LABELS_A_QUESTION &&
    inner.score > outer.score * 1.3 &&
    headsDirectly(page, outer, inner)
  );
}

/** Most starts of the inner reading lie in answers of the outer one, and few are the same. */
function isNested(inner: Reading, outer: Reading): boolean {
  let at = 0;
  let nested = 0;
  for (const { start } of inner.spans) {
    while (at < outer.spans.length && (outer.spans[at]?.end ?? 0) <= start.index) at += 1;
    const span = outer.spans[at];
    if (span && span.start.index < start.index) nested += 1;
  }
  return nested * 10 >= inner.count * 6;
}

/** A section goes straight on to its questions, while an answer says something first. */
function headsDirectly(page: Page, outer: Reading, inner: Reading): boolean {
  const starts = new Set(inner.spans.map(({ start }) => start.index));
  const direct = outer.spans.filter(({ start, end }) => {
    let first = start.index + 1;
    while (first < end && !starts.has(first)) first += 1;
    return page.answerWeight(start.index + 1, first) === 0;
  });
  return direct.length * 2 > outer.count;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
