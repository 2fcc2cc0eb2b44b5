/** A phrase of up to this many tokens is looked for. */
const LONGEST_PHRASE = 24;

/**
 * Whether a run of tokens ends in one phrase said over and over: three times for phrases of three tokens and more, and
 * as often as makes six tokens for shorter ones, so that "very, very" and "no, no, no" pass.
 */
export function repeats(tokens: readonly number[]): boolean {
  for (let length = 1; length <= LONGEST_PHRASE; length++) {
    const times = length < 3 ? Math.ceil(9 / length) : 3;
    if (tokens.length >= length * times && endsInCycle(tokens, length, times)) return true;
  }
  return false;
}

/** The tokens up to and with the first round of a phrase that comes round and round at the end. */
export function withoutLoop(tokens: readonly number[]): readonly number[] {
  for (let length = 1; length <= LONGEST_PHRASE; length++) {
    if (!endsInCycle(tokens, length, 2)) continue;
    let end = tokens.length;
    while (endsInCycle(tokens.slice(0, end), length, 2)) end -= length;
    return tokens.slice(0, end);
  }
  return tokens;
}

function endsInCycle(tokens: readonly number[], length: number, times: number): boolean {
  const end = tokens.length;
  if (end < length * times) return false;
  for (let i = end - 1; i >= end - length * (times - 1); i--) {
    if (tokens[i] !== tokens[i - length]) return false;
  }
  return true;
}
