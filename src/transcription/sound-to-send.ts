import { SAMPLE_RATE_HZ } from '../base/sample-rate';
import { MOST_UNHEARD } from './protocol';

/** The samples of an answer, held for as long as a fresh worker may have to hear them, and how far the worker has them. */
export interface SoundToSend {
  /** Samples that were pushed. */
  readonly length: number;
  push(samples: Float32Array): void;
  /** The worker takes the samples before this one. */
  allow(before: number): void;
  /** Copies of what the worker takes and has not got, in order. */
  takeNext(): readonly Float32Array<ArrayBuffer>[];
  /** Seconds that the worker has not got. */
  readonly waitingS: number;
  /** A fresh worker has nothing yet. */
  startOver(): void;
}

/** Ten seconds: what crosses to the worker is copied, and a long block would be there once more at once. */
const MOST_AT_ONCE = 10 * SAMPLE_RATE_HZ;

export function createSoundToSend(): SoundToSend {
  const blocks: Float32Array[] = [];
  let length = 0;
  let allowed = MOST_UNHEARD;
  let sent = 0;
  /** Where the first sample that was not sent lies. */
  let block = 0;
  let offset = 0;

  function next(most: number): Float32Array<ArrayBuffer> | null {
    const from = blocks[block];
    if (from === undefined || most <= 0) return null;
    const part = from.slice(offset, offset + Math.min(most, MOST_AT_ONCE));
    offset += part.length;
    sent += part.length;
    if (offset >= from.length) {
      block += 1;
      offset = 0;
    }
    return part;
  }

  return {
    get length() {
      return length;
    },
    push(samples) {
      if (samples.length === 0) return;
      blocks.push(samples);
      length += samples.length;
    },
    allow(before) {
      allowed = Math.max(allowed, before);
    },
    takeNext() {
      const parts: Float32Array<ArrayBuffer>[] = [];
      for (let part = next(allowed - sent); part !== null; part = next(allowed - sent)) parts.push(part);
      return parts;
    },
    get waitingS() {
      return (length - sent) / SAMPLE_RATE_HZ;
    },
    startOver() {
      allowed = MOST_UNHEARD;
      sent = 0;
      block = 0;
      offset = 0;
    },
  };
}
