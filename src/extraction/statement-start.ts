import { type ClassedWord, lettersOf } from './classed-word';
import { type Part, wordIn } from './sentence-parts';

/** What joins a part to the one before it, and articles, stand in front of the statement. */
const LEAD_WORD =
  /^(?:so|then|thus|therefore|hence|because|since|and|but|or|while|whereas|although|also|however|the|an?|my|our|that|where|finally|next|instead|additionally|moreover|whereby|thereby|e\.?g\.?|i\.?e\.?)$/i;

/** The same in front of a verb or a comma; not in "the second piece", "this table". */
const ORDER = /^(?:first|second|third)$/i;
const SHOWN = /^(?:this|these|those|such)$/i;

/** What only says that something follows: "this means that packets wait". */
const LEADS_ON =
  /^(?:(?:this|that|it|which) (?:means|implies|follows)(?: that)?|(?:with the (?:exception|difference|condition)|except|provided) that|(?:you|we|one) (?:can|could|may|might) (?:also )?(?:say|see|note) that|(?:this|it) is done(?= (?:until|by|when|if|because|to)\s))\s/i;

/** One half of a comparison: "the more blocks the truck carries", "the slower it moves". */
export const COMPARES = /^the (?:more|less|\w+er (?:the|it|they))\s/i;

/** A part from its first word that tells something. In an explanation the table of "this table" is known. */
export function withoutLead(part: Part, text: string, explains: boolean): Part {
  const start = part[0]?.start ?? 0;
  const told = start + (LEADS_ON.exec(text.slice(start))?.[0].length ?? 0);
  const words = part.filter((word) => word.start >= told);
  const from = words.findIndex((word, index) => !isLead(word, words[index + 1], text, explains));
  return from < 0 ? [] : words.slice(from);
}

function isLead(word: ClassedWord, next: ClassedWord | undefined, text: string, explains: boolean): boolean {
  const [own, rest] = [wordIn(text, word), text.slice(word.start)];
  if (/^all the\s/i.test(rest)) return true;
  if (ORDER.test(own)) return !/[nag]/.test(next?.class ?? '');
  if (SHOWN.test(own)) return explains && /[nap]/.test(next?.class ?? '');
  const named = own === 'A' && /[cvb]/.test(next?.class ?? ''); // "A and C are connected"
  return LEAD_WORD.test(own) && !named && !COMPARES.test(rest);
}

/** Words that stand for something said before or for a person: who does not know what for understands nothing. */
const STANDS_FOR = /^(?:it|they|them|this|these|those|following|he|she|you|we|i|there|its|their)$/i;

/** Whether it begins with such a word, or has one that none of its own nouns in front may explain; in a story that is only whose it is. */
export function standsForOther(words: Part, text: string, explains: boolean): boolean {
  const isExplained = (index: number, own: string) => {
    const named = /n/.test(lettersOf(words.slice(0, index))) && (explains || /^(?:its|their)$/i.test(own));
    return index > 0 && (index === words.length - 1 || named);
  };
  return words.some((word, index) => {
    const own = wordIn(text, word);
    return STANDS_FOR.test(own) && (/^following$/i.test(own) || !isExplained(index, own));
  });
}

/** A subject that is known from the question or from what was said before. */
const KNOWN_SUBJECT = /^(?:it|they|he|she|we|you|this|these|those|that|which|who|both|all)$/i;

/** What only gives a name, which is a phrase of its own: "is also called blocking probability". */
const NAMES = /^(?:is|are|was|were) (?:\w+ )?(?:called|named|known as|referred to as)\s/i;

/** An adverb that goes on with what follows: "more efficient", "only once". */
const DEGREE = /^(?:more|less|most|least|only|too|very|as|just|so)$/i;

/**
 * What a part says of a subject that it only points at ("it | keeps the order"), that it shares with the part before, or that
 * nobody needs ("stop the pump"); empty for a part with a subject of its own. Of "is" and "has" what follows is left.
 */
export function withoutSubject(part: Part, text: string): Part {
  const named = part.findIndex((word) => !KNOWN_SUBJECT.test(wordIn(text, word)));
  const pointed = named > 0;
  const rest = named < 0 ? [] : part.slice(named);
  const words = rest.slice(
    Math.max(
      0,
      rest.findIndex((word) => !isAdverb(word, text)),
    ),
  );
  const letters = lettersOf(words);
  if (/^qbxr*a[id]/.test(lettersOf(part)) && /^it\s/i.test(text.slice(part[0]?.start))) return part; // "it is not possible to know …"
  if (words[0] && /^to$/i.test(wordIn(text, words[0])))
    return /^id/.test(letters) ? [] : withoutAuxiliary(words.slice(1), text);
  if (/^(?:r?[vpg]|x[rb]*[vp])/.test(letters)) return words;
  if (/^br?[vp][dapgn]*n(?:c[dapgn]*n)*$/.test(letters) && NAMES.test(text.slice(words[0]?.start))) return [];
  return (pointed && /^b/.test(letters)) || /^b[rx]*[vp]/.test(letters) ? withoutAuxiliary(words, text) : [];
}

function isAdverb(word: ClassedWord, text: string): boolean {
  const own = wordIn(text, word);
  return ORDER.test(own) || (word.class === 'r' && !DEGREE.test(own));
}

/** Without "is", "can have" and the article after it; what is denied keeps them. */
function withoutAuxiliary(words: Part, text: string): Part {
  const isLight = (word: ClassedWord) =>
    word.class === 'b' || isAdverb(word, text) || /^(?:an?|the|both|all)$/i.test(wordIn(text, word));
  const from = words.findIndex((word) => !isLight(word));
  if (from < 0) return [];
  return words.slice(words[from]?.class === 'x' ? Math.max(0, from - 1) : from);
}
