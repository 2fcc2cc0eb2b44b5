import { type ClassedWord, lettersOf } from './classed-word';

/** No noun with this article is in the plural, so what ends with "s" behind its noun is the verb: "a solid | dissolves". */
const ONE = /^(?:an?|each|every)$/i;

/** Where the next clause begins, beside breaks and other words of grammar. */
const OPENS = /^(?:when|whenever|if|once|where|because|while)$/i;

/**
 * Words that the tagger took for another class, told by those beside them: most English verbs are nouns as well, and a clause
 * without any verb is suspicious.
 */
export function withMistakesMended(words: readonly ClassedWord[], text: string): readonly ClassedWord[] {
  return words.map((word, index) => {
    const place = placeOf(index, words, text);
    if (word.class === 'n' && isVerb(place)) return { ...word, class: 'v' };
    return word.class === 'v' && isNoun(place) ? { ...word, class: 'n' } : word;
  });
}

/** A word with what stands around it in its clause. */
interface WordPlace {
  readonly own: string;
  /** Ends like the third person of a verb, or like a plural. */
  readonly endsWithS: boolean;
  readonly before: string;
  readonly after: string;
  readonly wordsBefore: readonly string[];
  readonly wordsAfter: readonly string[];
}

const ENDS_WITH_S = /[^siu]s$/i;

/** A verb that is more than "to" with its infinitive. */
const FINITE = /(?<!i)v|b/;

function placeOf(index: number, words: readonly ClassedWord[], text: string): WordPlace {
  const wordsOf = (some: readonly ClassedWord[]) => some.map(({ start, end }) => text.slice(start, end));
  const opens = (word: ClassedWord) =>
    /[|:s]/.test(word.class) || OPENS.test(text.slice(word.start, word.end));
  const before = lettersOf(words.slice(words.slice(0, index).findLastIndex(opens) + 1, index));
  const after = /^[^|:s]*/.exec(lettersOf(words.slice(index + 1)))?.[0] ?? '';
  const [own = ''] = wordsOf(words.slice(index, index + 1));
  return {
    own,
    endsWithS: ENDS_WITH_S.test(own),
    before,
    after,
    wordsBefore: wordsOf(words.slice(index - before.length, index)),
    wordsAfter: wordsOf(words.slice(index + 1, index + 1 + after.length)),
  };
}

/** Never a noun in the plural: "simplifies". */
const ONLY_VERB = /ifies$/i;

function isVerb(place: WordPlace): boolean {
  const { own, endsWithS, before, after, wordsBefore, wordsAfter } = place;
  const last = wordsBefore.at(-1) ?? '';
  if (tellsWhich(place)) return true;
  if (/[vb]/.test(before.replace(/v$/, ENDS_WITH_S.test(last) ? 'n' : 'v')))
    return endsWithS && /^(?:which|who|that)$/i.test(last) && /^[da]+n/.test(after);
  if (/^(?:it|they|he|she)$/i.test(last)) return true; // "it | ends the offer"
  if (isVerbOfPlural(place)) return true;
  if (FINITE.test(after)) return false;
  const [next = ''] = wordsAfter;
  if (before === '') {
    if (ONLY_VERB.test(own) || (/^needs?$/i.test(own) && /^[dapg#]*n/.test(after))) return true;
    return /^d+[ap#]*n/.test(after) && !/^\p{Lu}$/u.test(next); // "Traverse | the tree", not "Vitamin A loss"
  }
  if (!endsWithS) return false;
  const article = wordsBefore.at(-1 - (/[an]+$/.exec(before)?.[0].length ?? 0)) ?? '';
  const singular = /n$/.test(before) && !/s$/i.test(last);
  return (
    /^(?:which|who|this)$/i.test(last) ||
    (/[an]$/.test(before) && ONE.test(article) && !after.startsWith('n')) ||
    (singular && /^[da]+n/.test(after)) // "contract | lacks legal force"
  );
}

/** "The object that its operand | points to": a clause that tells which one has a verb. */
function tellsWhich({ endsWithS, before, after, wordsBefore }: WordPlace): boolean {
  const at = wordsBefore.findLastIndex((word) => /^(?:that|which)$/i.test(word));
  return endsWithS && at > 0 && /^[da]+[apg]*n$/.test(before.slice(at + 1)) && /^(?:i|$)/.test(after);
}

/** "Wireless networks | feature new risks", "Nodes | monitor unicast traffic": behind a plural there is seldom a second noun. */
function isVerbOfPlural({ own, endsWithS, before, after, wordsBefore }: WordPlace): boolean {
  if (endsWithS || !/^\p{Ll}+$/u.test(own) || !ENDS_WITH_S.test(wordsBefore.at(-1) ?? '')) return false;
  const subject = /^d?[apgn]*[nv]$/.test(before);
  const [object = ''] = after.split('q');
  return subject && !FINITE.test(object) && /^(?:d|a+n|n+i)/.test(object);
}

/** A word that only a noun follows, at once or behind an adjective. */
const ARTICLE = /^(?:an?|the|every|each|my|our|your|its|their)$/i;

/** A preposition that no clause follows and no verb is formed with. */
const BEFORE_NOUN = /^(?:of|for|with|from|within|during|via|by)$/i;

function isNoun(place: WordPlace): boolean {
  const { own, endsWithS, before, after, wordsBefore } = place;
  const last = wordsBefore.at(-1) ?? '';
  if (!/(?:ed|ing)$/i.test(own)) {
    const article = wordsBefore.at(-1 - (/a*$/.exec(before)?.[0].length ?? 0)) ?? '';
    if (ARTICLE.test(article) || BEFORE_NOUN.test(last)) return true; // "a linear | model", "within | signal range"
  }
  if (/i[an]*[nv]c$/.test(before) && after === '') return true; // "with connect and | disconnect"
  // "Accessed from any member | functions", "by sending small | frames": behind a verb such a place has no second one.
  const behindVerb = /[vb][^q]*(?:id[an]*n|[gidov]a)$/.test(before);
  if (endsWithS && behindVerb && !wordsBefore.some((word) => /^that$/i.test(word))) return true;
  return isSubject(place);
}

/** A verb that opens a clause which has another one: "Uses | of it are", "Frame | bursting reduces", "networks | feature new risks". */
function isSubject({ own, endsWithS, before, after, wordsAfter }: WordPlace): boolean {
  if (endsWithS && /[an]$/.test(before) && /^na+n/.test(after) && !/[vb]/.test(before + after)) return true;
  if (!/^r*$/.test(before)) return false;
  const gerund = /^gn*v/.exec(after)?.[0].length ?? 0;
  return (
    after.startsWith('b') ||
    (endsWithS && /^o.*b/.test(after)) ||
    ENDS_WITH_S.test(wordsAfter[gerund - 1] ?? '') ||
    isTitle([own, ...wordsAfter.slice(0, 2)])
  );
}

/** "Power Consumption", "Reverse Path Broadcast | works": words of a name have capitals. */
function isTitle(words: readonly string[]): boolean {
  return words.length > 1 && words.every((word) => /^\p{Lu}\p{Ll}/u.test(word));
}
