import { SAMPLE_RATE_HZ } from '../base/sample-rate';
import { createResampler } from './resampler';
import { LEVEL_STEP_S } from './take';

// The audio thread's own globals (https://webaudio.github.io/web-audio-api/#AudioWorkletGlobalScope); TypeScript has none.
declare const sampleRate: number;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

/**
 * Runs on the audio thread: mixes to mono, resamples to 16 kHz and posts Float32Arrays of 50 ms. Any message to it means
 * "finish": it posts the rest, then null.
 */
class PcmProcessor extends AudioWorkletProcessor {
  readonly #resampler = createResampler(sampleRate);
  readonly #block = new Float32Array(SAMPLE_RATE_HZ * LEVEL_STEP_S);
  #filled = 0;
  #finished = false;

  constructor() {
    super();
    this.port.onmessage = () => {
      this.#collect(this.#resampler.flush());
      this.port.postMessage(this.#block.slice(0, this.#filled));
      this.port.postMessage(null);
      this.#finished = true;
    };
  }

  process([channels = []]: readonly (readonly Float32Array[])[]): boolean {
    if (channels.length > 0 && !this.#finished) this.#collect(this.#resampler.push(mixed(channels)));
    return !this.#finished;
  }

  #collect(samples: Float32Array): void {
    for (const sample of samples) {
      this.#block[this.#filled] = sample;
      this.#filled += 1;
      if (this.#filled < this.#block.length) continue;
      this.port.postMessage(this.#block.slice());
      this.#filled = 0;
    }
  }
}

function mixed(channels: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array()] = channels;
  if (channels.length === 1) return first;
  return first.map((_, n) => channels.reduce((sum, channel) => sum + (channel[n] ?? 0), 0) / channels.length);
}

registerProcessor('pcm', PcmProcessor);
