import type { KeyTerm } from '../../bank/key-term';
import { indexesIn } from '../../base/indexes';
import type { Direction } from '../english/directions';
import { directionOf } from '../english/directions';
import { isFillerWord, isFunctionWord } from '../english/function-words';
import { isNegator } from '../english/negators';
import type { Layers } from '../layers';
import { ALL_LAYERS } from '../layers';
import type { Quantity } from '../numbers/numbers';
import { quantitiesIn } from '../numbers/numbers';
import { periodWord, unitWord } from '../numbers/units';
import type { Rarity } from './rarity';
import type { Token } from './tokens';
import { tokenizeText } from './tokens';

/** One wording of a term, cut into what must be heard. */
export interface TermShape {
  readonly wording: string;
  /** The words that carry meaning, in order. */
  readonly words: readonly TermWord[];
  readonly quantities: readonly Quantity[];
  /** Wordings such as "without downtime" are heard in negated clauses by right. */
  readonly negative: boolean;
  /** What the term says goes up or down: "40% lower costs". */
  readonly direction: Direction | null;
}

export interface TermWord {
  readonly text: string;
  readonly stem: string;
  readonly nameLike: boolean;
  /** Share of this word in the whole wording; all shares add up to 1. */
  readonly share: number;
  /** Not a word of everyday English, so that what sounds like it probably is it. */
  readonly uncommon: boolean;
}

/** Cuts a wording. Weights come from how rare each word is in the bank and in English. */
export function shapeOf(wording: string, rarity: Rarity, layers: Layers = ALL_LAYERS): TermShape {
  const tokens = tokenizeText(wording.replace(/→|->/g, ' to '));
  const quantities = layers.numbers ? quantitiesIn(tokens) : [];
  const inNumber = new Set(quantities.flatMap(indexesIn));
  const content = tokens.filter(
    (token, index) => !inNumber.has(index) && carriesMeaning(token, quantities.length > 0),
  );
  const kept = content.length > 0 || quantities.length > 0 ? content : tokens;
  const weights = kept.map((token) => rarity(token.text));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return {
    wording,
    words: kept.map((token, index) => ({
      text: token.text,
      stem: token.stem,
      nameLike: token.nameLike,
      share: (weights[index] ?? 0) / total,
      uncommon: rarity.isUncommon(token.text),
    })),
    quantities,
    negative: tokens.some((token) => isNegator(token.text)),
    direction: directionOf(tokens),
  };
}

/** Whether a wording denies something itself: "no fever". */
export function isNegative(wording: string): boolean {
  return tokenizeText(wording).some((token) => isNegator(token.text));
}

/** The term's own wording first, then its aliases; these point where the term points: "two fifths of the cost" down, too. */
export function shapesOf(term: KeyTerm, rarity: Rarity, layers: Layers = ALL_LAYERS): readonly TermShape[] {
  const own = shapeOf(term.term, rarity, layers);
  const others = term.aliases.map((alias) => shapeOf(alias, rarity, layers));
  return [own, ...others.map((shape) => ({ ...shape, direction: shape.direction ?? own.direction }))];
}

function carriesMeaning(token: Token, besideNumber: boolean): boolean {
  if (isFunctionWord(token.text) || isFillerWord(token.text)) return false;
  if (!besideNumber) return true;
  // "daily" and "%" belong to the number; they are compared with it.
  return periodWord(token.text) === null && unitWord(token.text) === null && token.text !== 'sub';
}
