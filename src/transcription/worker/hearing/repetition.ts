/** A phrase of up to this many tokens is looked for. */
const LONGEST_PHRASE = 24;

/**
 * Whether a run of tokens ends in one phrase said over and over: three times for phrases of three tokens and more, and
 * as often as makes nine tokens for shorter ones, so that "very, very" and "no, no, no" pass.
 */
export function repeats(tokens: readonly number[]): boolean {
  return loopLength(tokens) !== null;
}

/** The tokens up to and with the first round of a phrase that comes round and round at the end. */
export function withoutLoop(tokens: readonly number[]): readonly number[] {
  const length = loopLength(tokens);
  if (length === null) return tokens;
  let end = tokens.length;
  while (endsInCycle(tokens.slice(0, end), length, 2)) end -= length;
  return tokens.slice(0, end);
}

/** Shorter phrases are said twice for emphasis: "step by step, step by step". Longer ones are rarely repeated word for word. */
const SHORTEST_ECHO = 4;
const LONGEST_ECHO = 24;

/**
 * Whether a text says a phrase twice in a row, whatever the punctuation: "…, while models drift. While models drift." A loop
 * that was left again after one round has other tokens at its sentence's start, so `repeats` can't see it.
 */
export function echoes(text: string): boolean {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '');
  for (let length = SHORTEST_ECHO; length <= LONGEST_ECHO; length++) {
    for (let at = length, same = 0; at < words.length; at++) {
      same = words[at] === words[at - length] ? same + 1 : 0;
      if (same === length) return true;
    }
  }
  return false;
}

/** Length of the shortest phrase that the tokens end with too many times; null without one. */
function loopLength(tokens: readonly number[]): number | null {
  for (let length = 1; length <= LONGEST_PHRASE; length++) {
    if (endsInCycle(tokens, length, length < 3 ? Math.ceil(9 / length) : 3)) return length;
  }
  return null;
}

function endsInCycle(tokens: readonly number[], length: number, times: number): boolean {
  const end = tokens.length;
  if (end < length * times) return false;
  for (let i = end - 1; i >= end - length * (times - 1); i--) {
    if (tokens[i] !== tokens[i - length]) return false;
  }
  return true;
}
