import { lettersOf } from './classed-word';
import { labelLength } from './labels';
import type { AnswerPoint } from './points-of-answer';
import {
  isInList,
  isTold,
  openCondition,
  type Part,
  partsOf,
  withWholeLists,
  wordIn,
} from './sentence-parts';
import { HANGING, MOST_OF_WHOLE, type Span, type SpanForm, shortSpan, spanOf } from './statement-end';
import { COMPARES, standsForOther, withoutLead, withoutSubject } from './statement-start';
import { classedWords } from './word-classes';

/**
 * What a part of a point tells by itself, and where that part stands in the text of its bullet or sentence; `end` is exclusive. The
 * text may leave out the end of the part and what stands in brackets.
 */
export type Statement = Span;

/** A subject and what is said of it: "water was evaporated", "motor still has a pathway to the D-cell". */
const TOLD: SpanForm = {
  whole: /^[^|:vb]*[n#a](?:ib|[rbxd])*[vb][^|:]*[napgr#vdq]$/,
  cut: /^[^|:vb]*[n#a](?:ib|[rbxd])*[vb][^|:]*[n#r]$/, // with what its verb calls for: "is influenced" by what?
};

/** In an explanation what is done may be the subject, and a clause may stand beside it: "seeing them shows …", "objects which …". */
const EXPLAINED: SpanForm = {
  whole: /^[^|:vb]*[n#ag]q?(?:ib|[rbxd])*[vb][^|:]*[napgr#vdq]$/,
  cut: /^[^|:vb]*[n#ag]q?(?:ib|[rbxd])*[vb][^|:]*[n#r]$/,
};

/** In prose also what tells of the past, or has what happened to it: "like poles repelled", "frames defined by a flag". */
const HAPPENED: SpanForm = { whole: /^[^|:vb]*[na][rx]*(?:v|p[^|:]*[napgr#vd])$/, cut: TOLD.cut };

/** What is to be done: "rub them together". */
const ASKED: SpanForm = { whole: /^v[rd]*[na#][^|:]*[nar#]$/, cut: TOLD.cut };

/** What is said of something that the part only points at: at least two words that tell. */
const SAID: SpanForm = {
  whole: /^(?=(?:[^vpgnar#]*[vpgnar#]){2})(?:q?bx|x)?r*[vpgna#][^|:]*[napgr#vq]$/,
  cut: /^(?=(?:[^vpgnar#]*[vpgnar#]){2})(?:q?bx|x)?r*[vpgna#][^|:]*[n#r]$/,
};

/** Where "is" or "there are" is understood: "loss of data possible", "no loss, copies or wrong order". */
const UNDERSTOOD: SpanForm = {
  whole: /^(?:[apg#]*n(?:o[apgd]*n)?(?:c[apg]*n)?r?a|x[apg]*n+(?:[apg]*n)*(?:c[apg]*n+)+)$/,
  cut: /(?!)/, // nothing of it says as much
};

/** Without a verb only what is all of its sentence: "the name of the function and the types of the parameters". */
const NAMED: SpanForm = { whole: /^[apg#]*[ng][^|:vb]*[n#ag]$/, cut: /^[apg#]*n[^|:vb]*[n#a]$/ };

/** What there is, behind "there is": "closed path containing both the bulb and a battery". */
const THERE_IS = /^there (?:is|are|was|were|will be)(?: still| also| always)? (?:an? |the )?/i;
const EXISTING: SpanForm = { whole: /^x?[apg#]*n(?:[^|:vb]*[napg#r])?$/, cut: /^x?[apg#]*n$/ };

const CONDITION = /^(?:when|whenever|if|once|as)$/i;

/** What hangs on the part before it and tells nothing without it. */
const ADDS = /^(?:with|without|including|such|whose)$/i;

/**
 * The parts of a point that are short and tell something by themselves: "circuit is parallel", "each bulb has its own pathway". One that
 * `explains` has whole lists too, and "keeps the order" where the subject is understood; what else is told of is named by phrases.
 */
export function statementsOf(point: AnswerPoint, explains: boolean): readonly Statement[] {
  const { text, placeOf } = withoutAsides(point.text);
  const words = classedWords(text);
  const cut = partsOf(words.slice(labelLength(words, text)), text, explains);
  const parts = explains ? withWholeLists(cut, text, MOST_OF_WHOLE.characters) : cut;
  const pair = equationIn(text) ?? pairIn(parts, text, point);
  const statements = pair
    ? [pair]
    : parts.flatMap((_, index) => statementIn(index, parts, text, { point, explains }) ?? []);
  return statements.map((found) => ({
    ...found,
    start: point.start + placeOf(found.start),
    end: point.start + placeOf(found.end),
  }));
}

/** What stands in brackets, but a short figure: "Black absorbs more heat (energy) than white", not "a header (20 bytes)". */
const ASIDE = /\s?\([^()\d]*\)|\s\((?:[^()\s]+\s+){3,}[^()\s]+\)/g;

/** What is set to what, behind a colon: "the following is done: limit = size / 2". */
const EQUATION = /(?<=:\s)\p{L}\w*\s?=\s?\w+(?:\s?[-+/]\s?\w+)?(?=\.?$)/u;

function equationIn(text: string): Span | null {
  const found = EQUATION.exec(text);
  return found && { text: found[0], start: found.index, end: found.index + found[0].length };
}

/** A text without its asides, and where a place in it was before. */
function withoutAsides(text: string): { readonly text: string; placeOf(place: number): number } {
  const asides = [...text.matchAll(ASIDE)];
  const lengthBefore = (place: number) =>
    asides.reduce((sum, { 0: aside, index }) => (index - sum < place ? sum + aside.length : sum), 0);
  return {
    text: text.replace(ASIDE, ''),
    placeOf: (place) => place + lengthBefore(place),
  };
}

/** A condition and what follows from it, or two halves of a comparison: neither is the point. A condition alone may be all of an answer. */
function pairIn(parts: readonly Part[], text: string, point: AnswerPoint): Statement | null {
  const halves = parts.slice(-2);
  if (halves.length === 2 && halves.every((part) => COMPARES.test(text.slice(part[0]?.start))))
    return shortSpan(halves.flat(), text, MOST_OF_WHOLE);
  const [first = [], last = first] = parts;
  const [opener] = first;
  if (opener === undefined || parts.length > 2 || !CONDITION.test(wordIn(text, opener))) return null;
  // One of the two may have a verb that is also a noun: "as the load grows, the latency rises".
  const told =
    parts.length === 2
      ? isTold(first) || isTold(last)
      : (point.whole && !point.bullet) || lettersOf(first).split(/[vb]+/).length > 2;
  return told ? shortSpan(parts.flat(), text, MOST_OF_WHOLE) : null;
}

function statementIn(
  index: number,
  parts: readonly Part[],
  text: string,
  { point, explains }: { readonly point: AnswerPoint; readonly explains: boolean },
): Statement | null {
  const part = parts[index] ?? [];
  const open = openCondition(part, text);
  const led = withoutLead(open < 0 ? part : part.slice(0, open), text, explains);
  const start = led[0]?.start ?? 0;
  const thereIs = THERE_IS.exec(text.slice(start))?.[0].length ?? 0;
  const words = led.filter((word) => word.start >= start + thereIs);
  const [first] = words;
  if (first === undefined) return null;
  const isDone = /\b(?:this|it) is done\s$/i.test(text.slice(0, first.start)); // "until the queue is empty"
  if (HANGING.test(text.slice(first.start)) && !isDone) return null;
  if (isInList(index, parts, text) && !UNDERSTOOD.whole.test(lettersOf(words))) return null;
  if (ADDS.test(wordIn(text, first))) return null;
  const named = point.whole && parts.length === 1 ? [NAMED] : [];
  const forms =
    thereIs > 0
      ? [EXISTING]
      : point.bullet
        ? [TOLD]
        : [explains ? EXPLAINED : TOLD, HAPPENED, ASKED, ...(explains ? [UNDERSTOOD] : []), ...named];
  const hangs = standsForOther(words, text, explains) || /^(?:which|who|to)$/i.test(wordIn(text, first));
  const statement =
    (hangs ? null : firstOf(forms, words, text, explains)) ??
    (explains ? spanOf(understood(words, text), text, SAID, explains) : null);
  return statement && { ...statement, end: words.at(-1)?.end ?? 0 };
}

function firstOf(forms: readonly SpanForm[], words: Part, text: string, explains: boolean): Span | null {
  return forms.reduce<Span | null>((found, form) => found ?? spanOf(words, text, form, explains), null);
}

/** What is said without naming the subject; nothing where it announces what follows. */
function understood(words: Part, text: string): Part {
  const said = withoutSubject(words, text);
  return said.some((word) => /^following$/i.test(wordIn(text, word))) ? [] : said;
}
