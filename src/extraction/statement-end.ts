import { type ClassedWord, lettersOf } from './classed-word';
import { type Part, wordIn } from './sentence-parts';

/** How long a statement may be. */
interface Limit {
  readonly words: number;
  readonly characters: number;
}

/** Longer ones are no handle: nobody writes them on a card. */
const MOST: Limit = { words: 14, characters: 84 };

/** Of what is named by phrases where it is longer: bullets and stories. */
const MOST_BESIDE_PHRASES: Limit = { words: 13, characters: 72 };

/** Of what can't be told apart: a condition and what follows from it, a list, what has no place to end before. */
export const MOST_OF_WHOLE: Limit = { words: 18, characters: 100 };

/** The words of a statement and where they stand; `end` is exclusive. */
export interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** How a statement is built: the classes of its words, and of those of a shortened one. */
export interface SpanForm {
  readonly whole: RegExp;
  readonly cut: RegExp;
}

/** What belongs to a verb at the end: "the switch is off". */
const PARTICLE = /^(?:off|on|up|down|out|in|around|over)$/i;

/** Words that open a clause, which needs a verb: "vital that routing protocols" has none. */
const CLAUSE = /^(?:which|who|whom|whose|what|how|whether|why|that)$/i;

/**
 * The words as a statement, without what is said last where they are too many; null where neither has the form. One that `explains` may be
 * longer, and cut where only its beginning has the form.
 */
export function spanOf(words: Part, text: string, { whole, cut }: SpanForm, explains: boolean): Span | null {
  const closed = words.slice(0, /c[bdrsq]*$/.exec(lettersOf(words))?.index); // "lighter | and are"
  const letters = lettersOf(closed).replace(/[io]$/, endsItself(closed, text) ? 'r' : '$&');
  const isWhole = whole.test(letters) && !isOpen(closed, text);
  if (!explains && !isWhole) return null;
  if (!explains) return shortSpan(closed, text, MOST_BESIDE_PHRASES) ?? shortened(closed, text, cut, MOST);
  const own = isWhole ? shortSpan(closed, text) : null;
  const long = isWhole ? shortSpan(closed, text, MOST_OF_WHOLE) : null;
  if (own !== null) return own;
  const cutShort = KEPT_WHOLE.test(long?.text ?? '') ? null : shortened(closed, text, cut, MOST);
  return cutShort ?? long ?? shortened(closed, text, cut, MOST_OF_WHOLE);
}

/** Without its last part such a one says something else. */
const KEPT_WHOLE = /,(?! (?:e\.?g|i\.?e|etc))|\s(?:unless|except|as|which means)\s/i;

/** A preposition that nothing follows: "the switch is off", "the groups that it belongs to". */
function endsItself(words: Part, text: string): boolean {
  const last = words.at(-1);
  const asks = words.slice(1).some((word) => CLAUSE.test(wordIn(text, word)));
  return last !== undefined && (asks || PARTICLE.test(wordIn(text, last)));
}

/** Whether its last clause is left without a verb. */
function isOpen(words: Part, text: string): boolean {
  const at = words.findLastIndex((word) => CLAUSE.test(wordIn(text, word)));
  const [before, opener] = [words[at - 1], words[at]];
  if (before === undefined || opener === undefined) return false;
  const joins = !/^that$/i.test(wordIn(text, opener)) || /[na]/.test(before.class); // not "using that path"
  return joins && !/[vbpo]/.test(lettersOf(words.slice(at + 1)));
}

/** What follows these belongs to the word before: "possibilities for interference". */
const CALLED_FOR = /^(?:than|as|like|where|for|to)$/i;

/** What opens a part that hangs on another. */
export const HANGING =
  /^(?:when|whenever|if|once|until|unless|after|before|while|as|even|though|given|(?:the )?(?:next|first|last|each|every) time)\s/i;

const EXAMPLE = /^(?:e\.?g|i\.?e)\b/i;

/** Where, when or under what condition something is so: "injection is possible | in wireless networks". */
const CIRCUMSTANCE = /^(?:in|at|by|during|within|after|before|when|if|while)\s/i;

/** A longer one without what is said last of where, when or how: "strings have a null element added | at the end of the array". */
function shortened(words: Part, text: string, cut: RegExp, most: Limit): Span | null {
  const spans = words.map((word, index) => (isCut(word, index, words, text) ? words.slice(0, index) : []));
  const last = spans.findLast(
    (span, index) =>
      isComplete(span, text.slice(words[index]?.start), cut, text) && shortSpan(span, text, most) !== null,
  );
  return last === undefined ? null : shortSpan(last, text, most);
}

function isCut(word: ClassedWord, index: number, words: Part, text: string): boolean {
  const [own, rest] = [wordIn(text, word), text.slice(word.start)];
  const again = words.some((other) => other !== word && wordIn(text, other) === own); // "2 m from A and 3 m from B"
  const tellsWhich = /^\w+ (?:which|whom|whose)\s/i.test(rest);
  const compared = /^than$/i.test(own) && /er$/i.test(text.slice(0, word.start).trim()); // "heat up faster | than red ones"
  const adds = word.class === 'i' && (compared || !CALLED_FOR.test(own)) && !again && !tellsWhich;
  const letters = lettersOf(words.slice(Math.max(0, index - 1)));
  const adjoins = /^.c(?:d|[rs]*[vb])|^npi/.test(letters); // "a protocol | used in small networks"
  const otherName = /\w\/\s*$/.test(text.slice(0, word.start)); // "the fixed header / main header"
  return adds || adjoins || otherName || EXAMPLE.test(rest) || HANGING.test(rest);
}

/** Whether a span tells all that its last word calls for; `rest` is the text behind it. */
function isComplete(span: Part, rest: string, cut: RegExp, text: string): boolean {
  const letters = lettersOf(span);
  const asks = span.slice(1).some((word) => /^(?:how|what|which)$/i.test(wordIn(text, word)));
  const tells = (asks && /n[vp]$/.test(letters)) || (CIRCUMSTANCE.test(rest) && /[bvp][rx]*a$/.test(letters));
  const isHalf = /b[rx]*$|ci[dapg]*n$/.test(letters); // "on its own or in coordination | with another"
  return cut.test(tells ? `${letters}r` : letters) && !isHalf && !isOpen(span, text);
}

/** The words as they stand, where they are no more than `most`. */
export function shortSpan(words: Part, text: string, most: Limit = MOST): Span | null {
  const [start, last] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  const end = last + (closingSigns(text.slice(start, last), text.slice(last))?.length ?? 0);
  const wording = text.slice(start, end).replace(/\s+/g, ' ');
  const short = wording.length <= most.characters && wording.split(' ').length <= most.words;
  const closed = count(wording, /\(/g) === count(wording, /\)/g) && count(wording, /"/g) % 2 === 0;
  return wording !== '' && short && closed ? { text: wording, start, end } : null;
}

/** The signs behind a statement that close what it opened: brackets and quotation marks. */
function closingSigns(opened: string, rest: string): string | undefined {
  const bracket = count(opened, /\(/g) > count(opened, /\)/g);
  const quoted = count(opened, /"/g) % 2 === 1 || count(opened, /“/g) > count(opened, /”/g);
  const [sign] = /^[)"”]/.exec(rest) ?? [];
  return (bracket && sign === ')') || (quoted && sign !== ')') ? sign : undefined;
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}
