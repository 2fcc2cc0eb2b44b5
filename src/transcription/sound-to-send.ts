import { SAMPLE_RATE_HZ } from '../base/sample-rate';
import { MOST_UNHEARD } from './protocol';

/** The samples of an answer, held for as long as a fresh worker may have to hear them, and how far the worker has them. */
export interface SoundToSend {
  /** Samples that were pushed. */
  readonly length: number;
  push(samples: Float32Array): void;
  /** The worker takes the samples before this one. */
  allow(before: number): void;
  /** Sends copies of what the worker takes and has not got, in order. Where `send` throws, the same part is the next one again. */
  sendNext(send: (part: Float32Array<ArrayBuffer>) => void): void;
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

  function next(): Float32Array<ArrayBuffer> | null {
    const from = blocks[block];
    const room = allowed - sent;
    return from === undefined || room <= 0 ? null : from.slice(offset, offset + Math.min(room, MOST_AT_ONCE));
  }

  function goOn(samples: number): void {
    offset += samples;
    sent += samples;
    if (offset < (blocks[block]?.length ?? 0)) return;
    block += 1;
    offset = 0;
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
    sendNext(send) {
      for (let part = next(); part !== null; part = next()) {
        const { length } = part; // what is transferred is empty afterwards
        send(part);
        goOn(length);
      }
    },
    startOver() {
      allowed = MOST_UNHEARD;
      sent = 0;
      block = 0;
      offset = 0;
    },
  };
}
