import { isFunctionWord } from '../english/function-words';

/** Where a sentence of a model answer turns to its next thought; the words after the cut belong to the next clause. */
const TURN =
  /(?:;\s+|[.!?]\s+|(?<=\w):\s+|\s→\s|,?\s+(?=(?:because|whereas|while|although|but|so that|which|since|therefore)\s)|,\s+(?=(?:and|or|so|then|where|who|thus)\s))/g;

/** A clause with fewer words that carry meaning is no thought of its own. */
const FEWEST_WORDS = 3;

/** The clauses of one sentence or bullet, in order; joined they are the text. Short ones stay with the one before. */
export function clausesOfText(text: string): readonly string[] {
  const cuts = [...text.matchAll(TURN)].map((match) => match.index + match[0].length);
  const clauses: string[] = [];
  [0, ...cuts].forEach((from, index) => {
    const clause = text.slice(from, cuts[index] ?? text.length);
    const before = clauses.at(-1);
    if (clause === '') return;
    if (before !== undefined && (isShort(clause) || isShort(before)))
      clauses[clauses.length - 1] = before + clause;
    else clauses.push(clause);
  });
  return clauses;
}

/** The words of a text that are no words of grammar, in lower case. */
export function contentWords(text: string): readonly string[] {
  return (text.toLowerCase().match(/[a-z0-9']+/g) ?? []).filter((word) => !isFunctionWord(word));
}

function isShort(text: string): boolean {
  return contentWords(text).length < FEWEST_WORDS;
}
