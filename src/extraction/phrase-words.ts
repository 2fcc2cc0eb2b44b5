import type { Token } from '../scoring/words/tokens';
import { tokenizeText } from '../scoring/words/tokens';

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
    'sure yes no first second third finally additionally overall step steps reason reasons level levels multiple able possible'
  ).split(' '),
);

/** Openers and closers of an answer that teach nothing. */
const EMPTY_TALK =
  /^(?:great|good|excellent) question|^here(?:'|’)?s (?:how|my approach)|^let me |^(?:real|specific) (?:example|implementation|results?)[^:]*:?$|^(?:that(?:'|’)s|this is) (?:a )?(?:great|good|common)|^(?:sure|absolutely|certainly|yes)[,.!]?$/i;

export function isVerbOfDoing(token: Token): boolean {
  return VERBS_OF_DOING.has(token.stem);
}

export function isFlatWord(text: string): boolean {
  return FLAT.has(text);
}

export function saysNothing(text: string): boolean {
  return EMPTY_TALK.test(text.trim());
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
