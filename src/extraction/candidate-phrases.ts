import type { Question } from '../bank/bank';
import { isFillerWord, isFunctionWord } from '../scoring/english/function-words';
import type { AnswerUnit } from '../scoring/model-answer';
import { unitsOf } from '../scoring/model-answer';
import type { Token } from '../scoring/words/tokens';
import { tokenizeText } from '../scoring/words/tokens';
import { type ClassedWord, isBreak, lettersOf } from './classed-word';
import { labelLength } from './labels';
import { negatorOfList, withNegator } from './negated-phrases';
import type { PhraseForm, PhraseSpan } from './phrase-forms';
import { phrasesIn } from './phrase-forms';
import { emptyPlaces, hasName, isFlatWord, isVerbOfDoing } from './phrase-words';
import { classedWords } from './word-classes';

/** A phrase of the model answer that may be a key term. */
export interface Candidate {
  /** As written, without surrounding punctuation: up to five words that carry meaning and six in all, seven with a verb. */
  readonly text: string;
  readonly form: PhraseForm;
  readonly tokens: readonly Token[];
  /** The tokens that are no words of grammar; at least one. */
  readonly content: readonly Token[];
  readonly unit: AnswerUnit;
  /** Place of the unit in the answer, 0 first; headings stand last. */
  readonly place: number;
  /** Where it stands in the unit's text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The classes of its words, and of the words next to it; empty at the ends. */
  readonly classes: string;
  readonly before: string;
  readonly after: string;
  /** The classes of all words in front of it in its unit. */
  readonly front: string;
  /** Part of the bold words in front of a unit. */
  readonly lead: boolean;
  /** The head of a bullet, or what follows its bold words. */
  readonly opens: boolean;
  /** What a line defines: "datadog" of "datadog: monitoring that costs money". */
  readonly defined: boolean;
  /** In a clause that only says when or if something else is so. */
  readonly subordinate: boolean;
  /** In a sentence that gives an example. */
  readonly example: boolean;
  /** In brackets. */
  readonly aside: boolean;
  readonly heading: boolean;
  /** In the label in front of a sentence of prose: "Near and far terminals: …". */
  readonly label: 'part' | 'whole' | null;
  /** Tells a point by itself, as it stands in the answer. */
  readonly told: boolean;
  /** Holds a proper name or an acronym. */
  readonly name: boolean;
}

const MOST_WORDS = 6;
/** Of what is told with a verb. */
const MOST_TOLD = 7;
const TOLD: ReadonlySet<PhraseForm> = new Set(['statement', 'state', 'told-measure']);
const MOST_CONTENT = 5;

/** Nothing that a term would begin or end with. */
const NO_EDGE = /[|:doibcrsq]/;
const NO_END = /[|:dobcsq]/;

/** Prepositions that go on; "in" and "off" may belong to the verb: "switch off". */
const GOES_ON = /^(?:to|of|for|as|than|by|at|from|with|into|per|via|about)$/;

const EXAMPLE = /^(?:for (?:example|instance)|e\.?g\b)/i;
const CONDITION = /^(?:when|whenever|if|once|until|after|before|every time)$/i;

/** Whether a clause that begins with "when", "if" or the like is still open where a phrase begins. */
function isSubordinate(before: readonly ClassedWord[], text: string): boolean {
  const opened = before.findLastIndex(({ start, end }) => CONDITION.test(text.slice(start, end)));
  return opened >= 0 && before.slice(opened).every((word) => !/[|:]/.test(word.class));
}

/** All phrases of a model answer and of the headings in it, in the order of the answer. Code and small talk are left out. */
export function candidatesOf(question: Question): readonly Candidate[] {
  const units = unitsOf(question);
  const empty = emptyPlaces(units, question.text);
  const headings = [...new Set(units.map((unit) => unit.heading))].filter((heading) => heading !== '');
  return [
    ...units.flatMap((unit, place) => (empty.has(place) ? [] : candidatesIn(unit, place, false))),
    ...headings.flatMap((text, index) =>
      candidatesIn({ text, written: text, heading: '', lead: '', bullet: false }, units.length + index, true),
    ),
  ];
}

function candidatesIn(unit: AnswerUnit, place: number, heading: boolean): readonly Candidate[] {
  const words = classedWords(unit.text);
  const bySpan = new Map<string, Candidate>();
  for (const phrase of phrasesIn(words)) {
    const span = withNegator(trimmed(phrase, words, unit.text), words, unit.text);
    if (span === null) continue;
    const key = `${span.first}-${span.last}`;
    const candidate = bySpan.has(key) ? null : candidateAt(span, words, { unit, place, heading });
    if (candidate) bySpan.set(key, candidate);
  }
  return [...bySpan.values()].sort((one, other) => one.start - other.start || one.end - other.end);
}

function candidateAt(
  { form, first, last }: PhraseSpan,
  words: readonly ClassedWord[],
  where: Pick<Candidate, 'unit' | 'place' | 'heading'>,
): Candidate | null {
  const { text } = where.unit;
  const { start, end } = wholeWords(text, words[first]?.start ?? 0, words[last]?.end ?? 0);
  const denier = words[negatorOfList({ form, first, last }, words, text) ?? -1];
  const negator = denier === undefined ? '' : `${text.slice(denier.start, denier.end).toLowerCase()} `;
  const wording = negator + text.slice(start, end).replace(/\s+/g, ' ');
  const tokens = tokenizeText(wording);
  const content = tokens.filter((token) => !isFunctionWord(token.text) && !isFillerWord(token.text));
  const flat = content.every((token) => isFlatWord(token.text) || isVerbOfDoing(token));
  const counted = words[first - 1]?.class === '#' && words[first]?.class === 'n'; // "mg" of "4 mg in 50 ml"
  const most = TOLD.has(form) ? MOST_TOLD : MOST_WORDS;
  if (flat || counted || content.length > MOST_CONTENT || wording.split(' ').length > most) return null;
  return {
    ...where,
    text: wording,
    form,
    tokens,
    content,
    start,
    end,
    classes: lettersOf(words.slice(first, last + 1)),
    before: words[first - 1]?.class ?? '',
    front: lettersOf(words.slice(0, first)),
    after: words[last + 1]?.class ?? '',
    lead: where.unit.lead !== '' && end <= where.unit.lead.length,
    opens: where.unit.bullet && (first === 0 || words[first - 1]?.class === ':'),
    defined: where.unit.lead === '' && first === 0 && words[last + 1]?.class === ':',
    subordinate: isSubordinate(words.slice(0, first), text),
    example: EXAMPLE.test(text),
    label: labelOf({ first, last }, words, where.unit),
    told: false,
    aside: /\([^()]*$/.test(text.slice(0, start)),
    name: hasName(wording, text.slice(0, start)),
  };
}

function labelOf(
  { first, last }: Pick<PhraseSpan, 'first' | 'last'>,
  words: readonly ClassedWord[],
  { bullet, lead, text }: AnswerUnit,
): Candidate['label'] {
  const length = bullet || lead !== '' ? 0 : labelLength(words, text);
  if (last >= length) return null;
  const isWhole = [words[first - 1], words[last + 1]].every((word) => word === undefined || isBreak(word));
  return isWhole ? 'whole' : 'part';
}

/** Words of grammar, flat words and verbs of doing in front of a noun go, and so does grammar at the end. */
function trimmed({ form, first, last }: PhraseSpan, words: readonly ClassedWord[], text: string): PhraseSpan {
  let from = first;
  let to = last;
  const wordAt = (at: number) => text.slice(words[at]?.start, words[at]?.end).toLowerCase();
  const dropsAt = (at: number) => {
    const letter = words[at]?.class ?? '|';
    if (form === 'denial' || (form === 'state' && letter === 'b')) return false;
    const next = words[at + 1]?.class ?? '';
    if (/^(?:more|less)$/.test(wordAt(at)) && /[ar]/.test(next)) return false;
    if (NO_EDGE.test(letter)) return true;
    const [token] = tokenizeText(wordAt(at));
    const doing = /[vpg]/.test(letter) && token !== undefined && isVerbOfDoing(token);
    const half = isHalfOfCompound(at, words, isFlatWord(wordAt(at + 1)));
    const flat = isFlatWord(wordAt(at)) && !/#/.test(`${letter}${next}`) && !half;
    return flat || (doing && !/[ir]/.test(next));
  };
  while (from < to && dropsAt(from)) from += 1;
  const noEnd = form === 'whole' ? NO_EDGE : NO_END;
  while (to > from && (noEnd.test(words[to]?.class ?? '') || GOES_ON.test(wordAt(to)))) to -= 1;
  while (isNameBefore(from, words, text)) from -= 1;
  return { form, first: from, last: to };
}

/** "Time" of "time zone", and "real" of "real time data": a flat noun in front of another one is not flat, nor what stands before it. */
function isHalfOfCompound(at: number, words: readonly ClassedWord[], nextIsFlat: boolean): boolean {
  const letters = lettersOf(words.slice(at, at + 3));
  return /^nn/.test(letters) || (nextIsFlat && /^ann/.test(letters));
}

/** "Reverse" of "Reverse Path Forwarding", "Overly" of "Overly Orange": a capital in front of a capital belongs to the name. */
function isNameBefore(at: number, words: readonly ClassedWord[], text: string): boolean {
  const [before, first, next] = [words[at - 1], words[at], words[at + 1]];
  if (before === undefined || first === undefined || first.start !== before.end + 1) return false;
  const isCapital = (word: ClassedWord | undefined) =>
    word !== undefined && /^\p{Lu}/u.test(text.slice(word.start));
  const isPartOfName = /[rapn]/.test(before.class) || (before.class === 'v' && isCapital(next));
  return isPartOfName && isCapital(before) && isCapital(first);
}

/** The tagger cuts at hyphens and leaves out signs: "non-" before, "$", "<" or "%" around a number, a closing bracket. */
function wholeWords(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const before = /(?:[\p{L}\p{N}]+-)+$|(?<!\p{L})[$€£₹<>~−-]$/u.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^(?:(?:-[\p{L}\p{N}]+)+|[%+]+)/u.exec(text.slice(end))?.[0] ?? '';
  const opened = text.slice(start, end).split('(').length > text.slice(start, end).split(')').length;
  const bracket = opened && text[end + after.length] === ')' ? 1 : 0;
  return { start: start - before.length, end: end + after.length + bracket };
}
