import type { Whisper } from './whisper';

/** Whisper takes at most 223 tokens of prompt; every one costs time, and a question's terms need fewer. */
const MOST_TOKENS = 100;

/**
 * The tokens before a transcript that make the decoder expect the terms of the question, as if they had been said
 * before; empty for a model that takes no prompt. Terms that don't fit whole are left out, the last ones first.
 */
export function promptTokens(whisper: Whisper, terms: readonly string[]): readonly number[] {
  if (whisper.promptOpening === null || terms.length === 0) return [];
  let tokens: readonly number[] = [];
  for (let count = terms.length; count > 0; count--) {
    tokens = whisper.tokenize(` ${terms.slice(0, count).join(', ')}.`);
    if (tokens.length <= MOST_TOKENS) break;
  }
  return [whisper.promptOpening, ...tokens];
}
