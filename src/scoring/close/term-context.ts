import type { Bank, Question } from '../../bank/bank';
import type { KeyTerm } from '../../bank/key-term';
import { type AnswerUnit, unitsOf } from '../model-answer';
import { type Rarity, rarityIn } from '../words/rarity';
import { shapeOf, type TermWord } from '../words/term-shape';
import { tokenizeText } from '../words/tokens';

/** Wordings of one term that are compared by meaning: more cost time and blur. */
const MOST_WORDINGS = 4;

/** A term as the sentence encoder sees it: its wordings alone, and each in the sentence of the model answer it comes from. */
export interface TermContext {
  readonly plain: readonly string[];
  readonly inContext: readonly string[];
}

/** Without a sentence of its own the term stands alone. */
export function contextOf(term: KeyTerm, question: Question, rarity: Rarity): TermContext {
  const home = homeOf(shapeOf(term.term, rarity).words, question);
  const plain = [term.term, ...term.aliases].slice(0, MOST_WORDINGS);
  return { plain, inContext: home === null ? plain : [`${term.term}. ${home.text}`] };
}

/**
 * The sentence of the model answer that a term comes from, as the bank has it: the one the term is scored by, and so the one to
 * show. A term of numbers alone is scored by them, and shown in the sentence that holds most of them. Null when the answer knows
 * nothing of the term, as when the user made it up.
 */
export function modelSentenceOf(term: string, question: Question, bank: Bank): string | null {
  return modelPlaceOf(term, question, bank)?.written ?? null;
}

/** The same sentence with the words that stand in front of it and above it. */
export function modelPlaceOf(term: string, question: Question, bank: Bank): ModelPlace | null {
  const { words } = shapeOf(term, rarityIn(bank));
  const sought = words.length > 0 ? words : tokenizeText(term).map(({ stem }) => ({ stem, share: 1 }));
  return homeOf(sought, question);
}

/** The sentence or bullet that shares most of the words, by their shares in the term; the first of equals. */
function homeOf(words: readonly Pick<TermWord, 'stem' | 'share'>[], question: Question): Home | null {
  let found: Home | null = null;
  let most = 0;
  for (const home of homesIn(question)) {
    const shared = words.reduce((sum, word) => sum + (home.stems.has(word.stem) ? word.share : 0), 0);
    if (shared > most) [found, most] = [home, shared];
  }
  return found;
}

/** Where the model answer states a term. */
export type ModelPlace = Pick<AnswerUnit, 'written' | 'lead' | 'heading'>;

/** One sentence or bullet of the model answer, with the stems in it and in its heading. */
interface Home extends ModelPlace {
  readonly text: string;
  readonly stems: ReadonlySet<string>;
}

const homesOfQuestion = new WeakMap<Question, readonly Home[]>();

/** Read once per question: all terms of all its answers look into the same model answer. */
function homesIn(question: Question): readonly Home[] {
  const known = homesOfQuestion.get(question);
  if (known !== undefined) return known;
  const homes = unitsOf(question).map(({ heading, lead, text, written }) => ({
    text,
    written,
    lead,
    heading,
    stems: new Set(tokenizeText(`${heading} ${text}`).map((token) => token.stem)),
  }));
  homesOfQuestion.set(question, homes);
  return homes;
}
