import { isFillerWord } from './function-words';
import type { Quantity } from './numbers';
import { quantitiesIn } from './numbers';
import { retractedTokens } from './self-correction';
import type { Token } from './tokens';
import { tokenize } from './tokens';

/** A transcript, read once and used for every term. */
export interface SpokenAnswer {
  /** As transcribed; spans and quotes point into it. */
  readonly words: readonly string[];
  /** Fillers and taken-back words are left out. */
  readonly tokens: readonly Token[];
  readonly texts: readonly string[];
  readonly quantities: readonly Quantity[];
}

/** Tokens and numbers of an answer, without "um" and without what the speaker took back at once. */
export function readAnswer(words: readonly string[]): SpokenAnswer {
  const all = tokenize(words).filter((token) => !isHesitation(token.text));
  const retracted = retractedTokens(all);
  const tokens = all
    .filter((_, index) => !retracted.has(index))
    .filter((token) => !isFillerWord(token.text) || token.text === 'like');
  return { words, tokens, texts: tokens.map((token) => token.text), quantities: quantitiesIn(tokens) };
}

function isHesitation(text: string): boolean {
  return /^(?:u+[hm]+|e+r+m?|hm+|m{2,}|mhm|ah)$/.test(text);
}
