import type { Question } from '../bank/bank';
import type { KeyTerm } from '../bank/key-term';
import { unitsOf } from './model-answer';
import type { Rarity } from './rarity';
import { shapeOf } from './term-shape';
import { tokenizeText } from './tokens';

/** Wordings of one term that are compared by meaning: more cost time and blur. */
const MOST_WORDINGS = 4;

/** A term as the sentence encoder sees it: its wordings alone, and each in the sentence of the model answer it comes from. */
export interface TermContext {
  readonly plain: readonly string[];
  readonly inContext: readonly string[];
}

/** The sentence or bullet that shares most of the term's words; the first of equals. Without any the term stands alone. */
export function contextOf(term: KeyTerm, question: Question, rarity: Rarity): TermContext {
  const words = shapeOf(term.term, rarity).words;
  let home = '';
  let most = 0;
  for (const unit of unitsOf(question)) {
    const stems = new Set(tokenizeText(`${unit.heading} ${unit.text}`).map((token) => token.stem));
    const shared = words.reduce((sum, word) => sum + (stems.has(word.stem) ? word.share : 0), 0);
    if (shared > most) [home, most] = [unit.text, shared];
  }
  const plain = [term.term, ...term.aliases].slice(0, MOST_WORDINGS);
  return { plain, inContext: home === '' ? plain : [`${term.term}. ${home}`] };
}
