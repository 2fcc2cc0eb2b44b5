import type { Token } from '../scoring/words/tokens';
import { tokenizeText } from '../scoring/words/tokens';
import { asksForMarks, isMarkerNote } from './marker-notes';

/** Verbs that say that something was done, not what: no term begins with them. Stems. */
const VERBS_OF_DOING = new Set(
  (
    'use implement build creat set handl help make get give take need want requir ensur provid includ focu appli keep start begin ' +
    'know understand think believ see look feel excit love work show prove bring come becom go let try learn mean allow enabl ' +
    'maintain integr achiev struggl face serv manag own run perform involv combin follow add put'
  ).split(' '),
);

/** Words too flat to begin or end a term. */
const FLAT = new Set(
  (
    'great good key real main several various many new own specific certain important crucial critical proper better best ' +
    'huge biggest big large extensive comprehensive systematic complex common typical current currently example approach question ' +
    'thing things way ways time times case cases lot kind type types number set use used using based like here today always often ' +
    'extensively perfectly actually significantly dramatically continuously constantly naturally regularly strategically simply ' +
    'sure yes no first second third finally additionally overall step steps reason reasons level levels multiple able possible words'
  ).split(' '),
);

/** What teaches nothing. */
const EMPTY_TALK = [
  // openers and closers of an answer
  /^(?:great|good|excellent) question|^here(?:'|’)?s (?:how|my approach)|^let me /i,
  /^(?:that(?:'|’)s|this is) (?:a )?(?:great|good|common)|^(?:sure|absolutely|certainly|yes)[,.!]?$/i,
  // what announces a list, an example or code
  /^there (?:are|is) (?:many|several|various|different|a lot of|lots of|a number of)\b[^,;:]{0,60}[.,;:]?$/i,
  /\bas follows?[,.:]?$|^(?:real|specific) (?:example|implementation|results?)[^:]*:?$/i,
  /^(?:output|examples?|note|code|result|syntax|usage)[.:]?$/i,
  // where to read on
  /^(?:read |learn |see |find out )?more\b.*\b(?:here|links?|docs?|documentation)\b/i,
  /^for (?:more|further) (?:details|information)/i,
  /^see (?:the )?(?:[a-z]+ ){0,2}(?:above|below)[.:]?$/i,
];

/** Whether a sentence or a clause only leads on. */
export function isEmptyTalk(text: string): boolean {
  return EMPTY_TALK.some((talk) => talk.test(text.trim()));
}

export function isVerbOfDoing(token: Token): boolean {
  return VERBS_OF_DOING.has(token.stem);
}

export function isFlatWord(text: string): boolean {
  return FLAT.has(text);
}

/** Up to this share of an answer, questions only lead on; more of them are what the answer is about. */
const FEW_QUESTIONS = 1 / 3;

/**
 * Places of the bullets and sentences that teach nothing. Where the whole answer is made of such, as a list of "1 mark for each …"
 * is, there are none: it has nothing better to score.
 */
export function emptyPlaces(
  units: readonly { readonly text: string }[],
  question: string,
): ReadonlySet<number> {
  const texts = units.map(({ text }) => text.trim());
  const asks = (text: string) => /[?？]$/.test(text);
  const leadsOn = texts.filter(asks).length <= texts.length * FEW_QUESTIONS;
  const isNote = asksForMarks(question) ? () => false : isMarkerNote;
  const places = texts.flatMap((text, place) =>
    isEmptyTalk(text) || isNote(text) || isFormula(text) || (leadsOn && asks(text)) ? [place] : [],
  );
  return new Set(places.length < units.length ? places : []);
}

/**
 * Whether a phrase holds a proper name or an acronym: a capital inside the sentence, in the middle of a word, or all through.
 * `before` is what the sentence says in front of it.
 */
export function hasName(phrase: string, before: string): boolean {
  const opens = /(?:^|[.:!?])\s*$/.test(before);
  return (
    tokenizeText(phrase).some((token) => token.nameLike) ||
    phrase.split(' ').some((word, index) => /^\p{Lu}/u.test(word) && (index > 0 || !opens))
  );
}

/** A line of arithmetic, which nobody says: more digits and signs than letters. */
function isFormula(text: string): boolean {
  const count = (sign: RegExp) => text.match(sign)?.length ?? 0;
  return /[=*^]/.test(text) && count(/[\d=*^+/()-]/g) > count(/\p{L}/gu);
}
