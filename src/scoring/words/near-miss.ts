import { indexesIn } from '../../base/indexes';
import { isFillerWord, isFunctionWord } from '../english/function-words';
import type { SpokenAnswer } from '../spoken-answer';
import type { LexicalMatch } from './lexical-match';

/**
 * Whether a near miss was said in place of a term: as much of it was heard, in the same place, by as many words. Not so in
 * "data versioning and model versioning", where the near miss is longer and the term has a word to itself, nor in "data and model
 * versioning", where both share their last word.
 */
export function standsInPlace(near: LexicalMatch, match: LexicalMatch, answer: SpokenAnswer): boolean {
  const overlaps = near.first <= match.last && near.last >= match.first;
  const asFull =
    near.coverage >= match.coverage && near.shape.words.length >= match.shape.words.length && overlaps;
  if (!asFull) return false;
  const own = ownTokens(match, near);
  if (own.length === 0) return true;
  const isTighter = lengthOf(match, answer) < lengthOf(near, answer);
  return !isTighter && !own.every((at) => isListedBeside(at, near, answer));
}

/**
 * Whether a near miss is at least half of what a stretch of the answer says, small words aside: then it is not the term that the stretch
 * conveys, however alike the two are in meaning. "The inputs change, and that causes model drift" says more than "model drift".
 */
export function isMostOf(
  near: LexicalMatch,
  stretch: { readonly first: number; readonly last: number },
  { tokens }: SpokenAnswer,
): boolean {
  if (near.first < stretch.first || near.last > stretch.last) return false;
  const heard = new Set([...near.hits, ...near.heardNumbers].flatMap(indexesIn));
  const said = indexesIn(stretch).filter((at) => !isSmall(tokens[at]?.text ?? ''));
  return said.filter((at) => heard.has(at)).length * 2 >= said.length;
}

function isSmall(word: string): boolean {
  return isFunctionWord(word) || isFillerWord(word);
}

/** Tokens, and one more for every clause that begins on the way. */
function lengthOf({ first, last }: LexicalMatch, { tokens }: SpokenAnswer): number {
  return last - first + (tokens[last]?.clause ?? 0) - (tokens[first]?.clause ?? 0);
}

/** Tokens that the term was heard in and the near miss was not. */
function ownTokens(match: LexicalMatch, near: LexicalMatch): readonly number[] {
  const theirs = new Set(near.hits.flatMap(indexesIn));
  return match.hits.flatMap(indexesIn).filter((at) => !theirs.has(at));
}

const JOINS = /^(?:and|or|the|our|a|an)$/;

/** Between a token and the near miss stands "and" or a comma, and no content but what is listed there too: "data, code and model versioning". */
function isListedBeside(at: number, near: LexicalMatch, { tokens }: SpokenAnswer): boolean {
  const [from, to] = at < near.first ? [at, near.first] : [near.last, at];
  if (to <= from) return false;
  for (let next = from + 1; next <= to; next += 1) {
    const [before, token] = [tokens[next - 1], tokens[next]];
    if (before === undefined || token === undefined || token.sentence !== before.sentence) return false;
    const joins = token.clause !== before.clause || JOINS.test(token.text) || JOINS.test(before.text);
    if (!joins || (isFunctionWord(token.text) && !JOINS.test(token.text))) return false;
  }
  return true;
}
