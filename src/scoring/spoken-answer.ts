import { isHesitation } from '../base/hesitation';
import { retractedTokens } from './denial/self-correction';
import { isFillerWord } from './english/function-words';
import type { Quantity } from './numbers/numbers';
import { quantitiesIn } from './numbers/numbers';
import type { Token } from './words/tokens';
import { tokenize } from './words/tokens';

/** A transcript, read once and used for every term. */
export interface SpokenAnswer {
  /** As transcribed; spans and quotes point into it. */
  readonly words: readonly string[];
  /** Fillers and taken-back words are left out. */
  readonly tokens: readonly Token[];
  readonly texts: readonly string[];
  /** By token: its text, joined with the next one, with the next two, with the next three: "light", "lightg", "lightgb". */
  readonly joined: readonly (readonly string[])[];
  readonly quantities: readonly Quantity[];
}

/**
 * Tokens and numbers of an answer, without "um" and without what the speaker took back at once. `doubted` are the indexes of words
 * that the recogniser may have misheard.
 */
export function readAnswer(words: readonly string[], doubted: ReadonlySet<number> = NONE): SpokenAnswer {
  const all = tokenize(words)
    .filter((token) => !isHesitation(token.text))
    .map((token) => (doubted.has(token.word) ? { ...token, doubted: true as const } : token));
  const retracted = retractedTokens(all);
  const tokens = all
    .filter((_, index) => !retracted.has(index))
    .filter((token) => !isFillerWord(token.text) || token.text === 'like');
  const texts = tokens.map((token) => token.text);
  return { words, tokens, texts, joined: texts.map(joinedFrom), quantities: quantitiesIn(tokens) };
}

const NONE: ReadonlySet<number> = new Set();

/** Compounds join at most this many neighbours: "light g b m", "c i c d". */
const MAX_JOINED = 4;

function joinedFrom(_: string, at: number, texts: readonly string[]): readonly string[] {
  return texts.slice(at, at + MAX_JOINED).map((_, more) => texts.slice(at, at + more + 1).join(''));
}
