const I = /^i(?:['’](?:m|d|ll|ve))?$/;
const WE = /^we(?:['’](?:re|d|ll|ve))?$/;

/** How often somebody spoke of "I" and of "we" as those who do something. */
export interface IAndWe {
  readonly i: number;
  readonly we: number;
}

/** Counts them; `words` as transcribed, with their marks. */
export function iAndWe(words: readonly string[]): IAndWe {
  const plain = words.map((word) => word.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''));
  return {
    i: plain.filter((word) => I.test(word)).length,
    we: plain.filter((word) => WE.test(word)).length,
  };
}
