import type { Question } from '../../bank/bank';
import type { KeyTerm } from '../../bank/key-term';
import { unitsOf } from '../model-answer';
import type { Rarity } from '../words/rarity';
import { shapeOf } from '../words/term-shape';
import { tokenizeText } from '../words/tokens';

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
  for (const { text, stems } of homesIn(question)) {
    const shared = words.reduce((sum, word) => sum + (stems.has(word.stem) ? word.share : 0), 0);
    if (shared > most) [home, most] = [text, shared];
  }
  const plain = [term.term, ...term.aliases].slice(0, MOST_WORDINGS);
  return { plain, inContext: home === '' ? plain : [`${term.term}. ${home}`] };
}

/** One sentence or bullet of the model answer, with the stems in it and in its heading. */
interface Home {
  readonly text: string;
  readonly stems: ReadonlySet<string>;
}

const homesOfQuestion = new WeakMap<Question, readonly Home[]>();

/** Read once per question: all terms of all its answers look into the same model answer. */
function homesIn(question: Question): readonly Home[] {
  const known = homesOfQuestion.get(question);
  if (known !== undefined) return known;
  const homes = unitsOf(question).map(({ heading, text }) => ({
    text,
    stems: new Set(tokenizeText(`${heading} ${text}`).map((token) => token.stem)),
  }));
  homesOfQuestion.set(question, homes);
  return homes;
}
