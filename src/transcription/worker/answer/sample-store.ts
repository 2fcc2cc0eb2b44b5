import { SAMPLE_RATE_HZ } from '../../../base/sample-rate';

/** The samples of one answer in one growing block. */
export interface SampleStore {
  readonly length: number;
  append(samples: Float32Array): void;
  /** A copy of [from, to); `padded` fills up with silence what isn't there. */
  slice(from: number, to: number, padded: boolean): Float32Array;
}

/** A minute at 16 kHz. */
const FIRST_CAPACITY = 60 * SAMPLE_RATE_HZ;

export function createSampleStore(): SampleStore {
  let block = new Float32Array(FIRST_CAPACITY);
  let length = 0;
  return {
    get length() {
      return length;
    },
    append(samples) {
      if (length + samples.length > block.length) {
        const larger = new Float32Array(Math.max(2 * block.length, length + samples.length));
        larger.set(block.subarray(0, length));
        block = larger;
      }
      block.set(samples, length);
      length += samples.length;
    },
    slice(from, to, padded) {
      const part = block.slice(from, Math.min(to, length));
      if (!padded || part.length === to - from) return part;
      const whole = new Float32Array(to - from);
      whole.set(part);
      return whole;
    },
  };
}
