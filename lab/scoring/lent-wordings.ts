import type { KeyTerm } from '../../src/bank/key-term';
import { isFunctionWord } from '../../src/scoring/english/function-words';
import { tokenizeText } from '../../src/scoring/words/tokens';

/** Terms that a request brings along; those without wordings of their own get the curated ones of the term of the same words, if there is one. */
export function lendWordings(terms: readonly KeyTerm[], curated: readonly KeyTerm[]): readonly KeyTerm[] {
  const byWords = new Map(curated.map((term) => [wordsOf(term.term), term]));
  return terms.map((term) => {
    const known = byWords.get(wordsOf(term.term));
    const bare = term.aliases.length === 0 && term.nearMisses.length === 0;
    return known === undefined || !bare
      ? term
      : { ...term, aliases: known.aliases, nearMisses: known.nearMisses };
  });
}

/** Stems of the words that carry meaning, whatever their order. */
function wordsOf(wording: string): string {
  return tokenizeText(wording)
    .filter((token) => !isFunctionWord(token.text))
    .map((token) => token.stem)
    .sort()
    .join(' ');
}
