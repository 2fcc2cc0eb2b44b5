/** What a decoder wrote down of one piece of sound. */
export interface Decoding {
  readonly tokens: readonly number[];
  /** Mean natural logarithm of the probability of each token, the end included. */
  readonly averageLogProbability: number;
  /** Of each token, in their order. */
  readonly logProbabilities: readonly number[];
  /** One row per token and one for the end, as `alignTokens` takes them. */
  readonly attention: readonly Float32Array[];
  /** Where in the sound each of them looks most, in seconds. */
  readonly placesS: readonly number[];
  /** `full`: the cap was reached; `loop`: a phrase came round and round; `reread`: so did the sound. */
  readonly stopped: 'end' | 'full' | 'loop' | 'reread' | 'stopped';
}
