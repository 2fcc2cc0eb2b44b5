import { SAMPLE_RATE_HZ } from '../../../base/sample-rate';

/** The samples of one answer, as far as they are still needed. */
export interface SampleStore {
  /** All that came, the forgotten ones too. */
  readonly length: number;
  append(samples: Float32Array): void;
  /** A copy of [from, to); `padded` fills up with silence what isn't there. */
  slice(from: number, to: number, padded: boolean): Float32Array;
  /** Lets go of what lies before; nobody asks for it again. */
  forget(before: number): void;
}

/** Ten seconds: a growing array would be copied, and held twice, each time it is full. */
const BLOCK = 10 * SAMPLE_RATE_HZ;

export function createSampleStore(): SampleStore {
  /** By their place in the answer. */
  const blocks = new Map<number, Float32Array>();
  let length = 0;

  /** The rest of the block that holds the sample, from there on; null once it is forgotten. */
  function rest(sample: number): Float32Array | null {
    return blocks.get(Math.floor(sample / BLOCK))?.subarray(sample % BLOCK) ?? null;
  }

  return {
    get length() {
      return length;
    },
    append(samples) {
      for (let taken = 0; taken < samples.length; ) {
        if (length % BLOCK === 0) blocks.set(length / BLOCK, new Float32Array(BLOCK));
        const part = samples.subarray(taken, taken + BLOCK - (length % BLOCK));
        rest(length)?.set(part);
        taken += part.length;
        length += part.length;
      }
    },
    slice(from, to, padded) {
      const end = Math.max(from, Math.min(to, length));
      const part = new Float32Array((padded ? to : end) - from);
      for (let at = from; at < end; at += BLOCK - (at % BLOCK)) {
        const there = rest(at)?.subarray(0, end - at);
        if (there) part.set(there, at - from);
      }
      return part;
    },
    forget(before) {
      for (const place of blocks.keys()) {
        if ((place + 1) * BLOCK > before) break; // they lie in order
        blocks.delete(place);
      }
    },
  };
}
