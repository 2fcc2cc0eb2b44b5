/** What reading by words makes use of. Only the benchmark switches layers off, to tell what each of them gives. */
export interface Layers {
  /** Compare numbers by value; without it digits and number words are words like others. */
  readonly numbers: boolean;
  /** Take words that sound like a rare word of the term for it. */
  readonly sound: boolean;
  /** Heed negations, opposites, and things left to others. */
  readonly denial: boolean;
}

export const ALL_LAYERS: Layers = { numbers: true, sound: true, denial: true };
