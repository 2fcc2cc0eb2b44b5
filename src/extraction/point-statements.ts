import { lettersOf } from './phrase-forms';
import type { AnswerPoint } from './points-of-answer';
import { isInList, isTold, type Part, partsOf, wordIn } from './sentence-parts';
import { type ClassedWord, classedWords } from './word-classes';

/**
 * What a part of a point tells by itself, and where that part stands in the text of its bullet or sentence; `end` is exclusive. The
 * text may leave out the end of the part and what stands in brackets.
 */
export interface Statement {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Longer ones are no handle: nobody writes them on a card. */
const MOST = { words: 13, characters: 72 } as const;
/** Of what can't be told apart: a condition and what follows from it. */
const MOST_OF_PAIR = { words: 16, characters: 90 } as const;

/** A subject and what is said of it: "water was evaporated", "motor still has a pathway to the D-cell". */
const TOLD = /^[^|:vb]*[n#a](?:ib|[rbxd])*[vb][^|:]*[napgr#vdq]$/;

/** The same with what its verb calls for: "is influenced" by what? */
const TOLD_WHOLE = /^[^|:vb]*[n#a](?:ib|[rbxd])*[vb][^|:]*[n#r]$/;

/** In prose also what ends with its verb or tells of the past, and what is to be done: "like poles repel", "rub them together". */
const TOLD_IN_PROSE = [TOLD, /^[^|:vb]*[na][rx]*(?:v|p[^|:]*[napgr#vd])$/, /^v[rd]*[na#][^|:]*[nar#]$/];

/** Without a verb only what is all of its sentence: "the name of the function and the types of the parameters". */
const NAMED = /^[apg#]*n[^|:vb]*[n#a]$/;

/** What there is, behind "there is": "closed path containing both the bulb and a battery". */
const THERE_IS = /^there (?:is|are|was|were|will be)(?: still| also| always)? (?:an? |the )?/i;
const EXISTING = /^[apg#]*n[^|:vb]*[napg#r]$/;

/** What joins a part to the one before it, and articles, stand in front of the statement. */
const LEAD_WORD =
  /^(?:so|then|thus|therefore|hence|because|since|and|but|or|while|whereas|although|also|however|the|an?|my|our|that|where|finally|first|second|third|next|instead|additionally|moreover|whereby|thereby|e\.?g\.?|i\.?e\.?)$/i;

/** Words that stand for something said before or for a person: who does not know what for understands nothing. */
const STANDS_FOR = /^(?:it|they|them|this|these|those|following|he|she|you|we|i|there|its|their)$/i;

const CONDITION = /^(?:when|whenever|if|once|as)$/i;

/** What opens a part that hangs on another. */
const OPENS = /^(?:when|whenever|if|once|until|unless|after|before|while|as|even|though)$/i;

/** One half of a comparison: "the more blocks the truck carries", "the slower it moves". */
const COMPARES = /^the (?:more|less|\w+er (?:the|it|they))\s/i;

/** What belongs to a verb at the end: "the switch is off". */
const PARTICLE = /^(?:off|on|up|down|out|in)$/i;

/** The parts of a point that are short and tell something by themselves: "circuit is parallel", "each bulb has its own pathway". */
export function statementsOf(point: AnswerPoint): readonly Statement[] {
  const { text, placeOf } = withoutAsides(point.text);
  const parts = partsOf(classedWords(text), text);
  const pair = pairIn(parts, text);
  const statements = pair
    ? [pair]
    : parts.flatMap((_, index) => statementIn(index, parts, text, point) ?? []);
  return statements.map((found) => ({
    ...found,
    start: point.start + placeOf(found.start),
    end: point.start + placeOf(found.end),
  }));
}

/** What stands in brackets and holds no figure: "more heat (energy) than white", not "a header (20 bytes)". */
const ASIDE = /\s?\([^()\d]*\)/g;

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

/** A condition and what follows from it, or two halves of a comparison: neither is the point. */
function pairIn(parts: readonly Part[], text: string): Statement | null {
  const [first = [], last = first] = parts;
  const [opener] = first;
  if (opener === undefined || parts.length > 2) return null;
  if (parts.length === 2 && parts.every((part) => COMPARES.test(text.slice(part[0]?.start))))
    return shortSpan(parts.flat(), text, MOST_OF_PAIR);
  // One of the two may have a verb that is also a noun: "as the load grows, the latency rises".
  const told =
    parts.length === 2 ? isTold(first) || isTold(last) : lettersOf(first).split(/[vb]+/).length > 2;
  const isPair = told && CONDITION.test(wordIn(text, opener));
  return isPair ? shortSpan(parts.flat(), text, MOST_OF_PAIR) : null;
}

function statementIn(
  index: number,
  parts: readonly Part[],
  text: string,
  point: AnswerPoint,
): Statement | null {
  const part = parts[index] ?? [];
  const start = part[0]?.start ?? 0;
  const thereIs = THERE_IS.exec(text.slice(start))?.[0].length ?? 0;
  const words = withoutHalf(
    thereIs > 0 ? part.filter((word) => word.start >= start + thereIs) : withoutLead(part, text),
    text,
  );
  const [first] = words;
  if (first === undefined || OPENS.test(wordIn(text, first))) return null;
  if (standsForOther(words, text) || isInList(index, parts, text)) return null;
  const named = point.whole && parts.length === 1 ? [NAMED] : [];
  const forms = thereIs > 0 ? [EXISTING] : point.bullet ? [TOLD] : [...TOLD_IN_PROSE, ...named];
  const last = words.at(-1);
  const letters = lettersOf(words).replace(/i$/, last && PARTICLE.test(wordIn(text, last)) ? 'r' : 'i');
  if (!forms.some((form) => form.test(letters))) return null;
  const statement = shortSpan(words, text) ?? shortened(words, text);
  return statement && { ...statement, end: words.at(-1)?.end ?? 0 };
}

/** What follows these belongs to the word before: "possibilities for interference". */
const CALLED_FOR = /^(?:than|as|like|where|for|to)$/i;

/** A longer one without what is said last of where, when or how: "strings have a null element added | at the end of the array". */
function shortened(words: Part, text: string): Statement | null {
  const isCut = (word: ClassedWord, index: number) => {
    const again = words.some((other) => other !== word && wordIn(text, other) === wordIn(text, word)); // "2 m from A and 3 m from B"
    const tellsWhich = /^\w+ (?:which|whom|whose)\s/i.test(text.slice(word.start));
    const adds = word.class === 'i' && !CALLED_FOR.test(wordIn(text, word)) && !again && !tellsWhich;
    return adds || /^c(?:d|[rs]*[vb])/.test(lettersOf(words.slice(index))) || OPENS.test(wordIn(text, word));
  };
  const spans = words.map((word, index) => (isCut(word, index) ? words.slice(0, index) : []));
  const last = spans.findLast((span) => TOLD_WHOLE.test(lettersOf(span)) && shortSpan(span, text) !== null);
  return last === undefined ? null : shortSpan(last, text);
}

function withoutLead(part: Part, text: string): Part {
  const isLead = (word: ClassedWord, index: number) => {
    const named = wordIn(text, word) === 'A' && /[cvb]/.test(part[index + 1]?.class ?? ''); // "A and C are connected"
    const all = /^all the\s/i.test(text.slice(word.start));
    return all || (LEAD_WORD.test(wordIn(text, word)) && !named && !COMPARES.test(text.slice(word.start)));
  };
  const from = part.findIndex((word, index) => !isLead(word, index));
  return from < 0 ? [] : part.slice(from);
}

/** Without a condition whose verb is in another part: "node can construct trees | once the topology | and ... are known". */
function withoutHalf(words: Part, text: string): Part {
  const at = words.findLastIndex((word) =>
    /^(?:when|whenever|if|once|while|unless)$/i.test(wordIn(text, word)),
  );
  return at > 0 && at < words.length - 1 && !isTold(words.slice(at)) ? words.slice(0, at) : words;
}

/** Whether it begins with such a word, or has one that none of its own nouns may explain. */
function standsForOther(words: Part, text: string): boolean {
  const own = (word: ClassedWord, index: number) =>
    index > 0 && (/^(?:its|their)$/i.test(wordIn(text, word)) || index === words.length - 1);
  return words.some((word, index) => STANDS_FOR.test(wordIn(text, word)) && !own(word, index));
}

/** Of "3.To forward selectively", without a space behind it. */
const LIST_MARK = /^\d{1,2}[.)](?=\p{L})/u;

function shortSpan(
  words: Part,
  text: string,
  most: typeof MOST | typeof MOST_OF_PAIR = MOST,
): Statement | null {
  const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  const wording = text.slice(start, end).replace(/\s+/g, ' ').replace(LIST_MARK, '');
  const short = wording.length <= most.characters && wording.split(' ').length <= most.words;
  const closed = wording.split('(').length === wording.split(')').length;
  return short && closed ? { text: wording, start, end } : null;
}
