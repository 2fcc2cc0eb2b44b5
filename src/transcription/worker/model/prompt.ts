import type { Whisper } from './whisper';

/** Whisper takes at most 223 tokens of prompt; every one costs time, and a question's terms need fewer. */
const MOST_TOKENS = 100;

/** "5%", "sub-100ms"; not "S3" or "K8s", which are names. */
const NUMBER = /(^|[^\p{L}\p{N}])\p{N}/u;

/**
 * The tokens before a transcript that make the decoder expect the terms of the question, as if they had been said
 * before; empty for a model that takes no prompt. Terms that don't fit whole are left out, the last ones first.
 *
 * Numbers are left out: Whisper hears them well without help, and a prompted "5% traffic" made base write that where "five
 * percent of traffic" was said.
 */
export function promptTokens(
  { promptOpening, tokenize }: Pick<Whisper, 'promptOpening' | 'tokenize'>,
  terms: readonly string[],
): readonly number[] {
  const expected = terms.map(withoutNumbers).filter((term) => term !== '');
  if (promptOpening === null || expected.length === 0) return [];
  let tokens: readonly number[] = [];
  for (let count = expected.length; count > 0; count--) {
    tokens = tokenize(` ${expected.slice(0, count).join(', ')}.`);
    if (tokens.length <= MOST_TOKENS) break;
  }
  return [promptOpening, ...tokens];
}

function withoutNumbers(term: string): string {
  return term
    .split(/\s+/)
    .filter((word) => !NUMBER.test(word))
    .join(' ');
}
