import type { Word } from '../../transcript';

/** Whisper writes dots or a dash for speech that breaks off. */
const NOTHING_SAID = /^[.…,;:!?"'–—-]*$/u;

/** A text token with the time at which it begins. */
export interface TimedToken {
  readonly id: number;
  readonly startS: number;
  /** Natural logarithm of its probability. */
  readonly logProbability: number;
}

/**
 * Groups tokens into words: a token that begins with a space begins a word, all else (suffixes, punctuation) joins the
 * word before it. A word ends where its last spoken token ends; punctuation has no length of its own, and no say in how sure a
 * word is.
 *
 * @param endS end of the last token
 * @param decode text of a run of tokens
 */
export function wordsOfTokens(
  tokens: readonly TimedToken[],
  endS: number,
  decode: (ids: readonly number[]) => string,
): readonly Word[] {
  const groups: { ids: number[]; logProbabilities: number[]; startS: number; endS: number }[] = [];
  for (const [index, token] of tokens.entries()) {
    const text = decode([token.id]);
    const tokenEndS = Math.max(token.startS, tokens[index + 1]?.startS ?? endS);
    const group = groups.at(-1);
    if (group === undefined || text.startsWith(' ')) {
      groups.push({
        ids: [token.id],
        logProbabilities: [token.logProbability],
        startS: token.startS,
        endS: tokenEndS,
      });
    } else {
      group.ids.push(token.id);
      if (isPunctuation(text)) continue;
      group.endS = tokenEndS;
      group.logProbabilities.push(token.logProbability);
    }
  }
  return groups
    .map(({ ids, logProbabilities, startS, endS }) => ({
      text: decode(ids).trim(),
      startS,
      endS,
      confidence: confidenceOf(logProbabilities),
    }))
    .filter(({ text }) => !NOTHING_SAID.test(text));
}

/** The geometric mean of the probabilities, in hundredths: a word of three sure tokens and a doubtful one is doubtful. */
function confidenceOf(logProbabilities: readonly number[]): number {
  const mean = logProbabilities.reduce((sum, each) => sum + each, 0) / logProbabilities.length;
  return Math.round(100 * Math.exp(mean)) / 100;
}

function isPunctuation(text: string): boolean {
  return /^\p{P}+$/u.test(text.trim());
}
