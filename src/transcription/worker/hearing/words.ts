import type { Word } from '../../transcript';

/** A text token with the time at which it begins. */
export interface TimedToken {
  readonly id: number;
  readonly startS: number;
}

/**
 * Groups tokens into words: a token that begins with a space begins a word, all else (suffixes, punctuation) joins the
 * word before it. A word ends where its last spoken token ends; punctuation has no length of its own.
 *
 * @param endS end of the last token
 * @param decode text of a run of tokens
 */
export function wordsOfTokens(
  tokens: readonly TimedToken[],
  endS: number,
  decode: (ids: readonly number[]) => string,
): readonly Word[] {
  const groups: { ids: number[]; startS: number; endS: number }[] = [];
  for (const [index, token] of tokens.entries()) {
    const text = decode([token.id]);
    const tokenEndS = Math.max(token.startS, tokens[index + 1]?.startS ?? endS);
    const group = groups.at(-1);
    if (group === undefined || text.startsWith(' ')) {
      groups.push({ ids: [token.id], startS: token.startS, endS: tokenEndS });
    } else {
      group.ids.push(token.id);
      if (!isPunctuation(text)) group.endS = tokenEndS;
    }
  }
  return groups
    .map(({ ids, startS, endS }) => ({ text: decode(ids).trim(), startS, endS }))
    .filter(({ text }) => text !== '');
}

function isPunctuation(text: string): boolean {
  return /^\p{P}+$/u.test(text.trim());
}
