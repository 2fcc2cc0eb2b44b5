import { SAMPLE_RATE_HZ } from '../base/sample-rate';

/** Turns a stream of mono PCM into 16 kHz, block by block. */
export interface Resampler {
  /** Takes the next block of any length; returns the samples that are complete, which may be none. */
  push(block: Float32Array): Float32Array;
  /** Returns the rest. Altogether there are `ceil(input length × 16000 / inputRateHz)` samples. */
  flush(): Float32Array;
}

/** Speech lies under 7 kHz; from 8 kHz, half of the output rate, everything would fold back into it. */
const TRANSITION_HZ = 1_000;
/** What remains of a sound above the band: a ten-thousandth, under the noise of any microphone. */
const ATTENUATION_DB = 80;

/**
 * A polyphase windowed-sinc low-pass (Kaiser window; design formulas: Oppenheim and Schafer, "Discrete-Time Signal
 * Processing", section 7.6). The ratio of the rates is kept as a fraction, so that nothing drifts however long the take.
 */
export function createResampler(inputRateHz: number): Resampler {
  if (inputRateHz === SAMPLE_RATE_HZ)
    return { push: (block) => block.slice(), flush: () => new Float32Array() };

  const divisor = greatestCommonDivisor(SAMPLE_RATE_HZ, inputRateHz);
  const up = SAMPLE_RATE_HZ / divisor;
  const down = inputRateHz / divisor;
  const { phases, reach } = lowPass(inputRateHz, up);

  // Input not used up yet. It begins with silence, so that the first output lies on the first input.
  let held = new Float32Array(reach - 1);
  /** Where the next output lies, in steps of 1/up input samples from `held[reach - 1]`. */
  let next = 0;
  let received = 0;
  let given = 0;

  function take(block: Float32Array, atMost: number): Float32Array {
    const input = new Float32Array(held.length + block.length);
    input.set(held);
    input.set(block, held.length);
    const output: number[] = [];
    for (; output.length < atMost; next += down) {
      const first = Math.floor(next / up);
      if (first + 2 * reach > input.length) break;
      output.push(weighted(input, first, phases[next % up] ?? silence));
    }
    const used = Math.min(Math.floor(next / up), input.length);
    held = input.slice(used);
    next -= used * up;
    return Float32Array.from(output);
  }

  return {
    push(block) {
      received += block.length;
      const output = take(block, Number.POSITIVE_INFINITY);
      given += output.length;
      return output;
    },
    flush() {
      const missing = Math.ceil((received * up) / down) - given;
      return take(new Float32Array(2 * reach + down), missing);
    },
  };
}

const silence = new Float32Array();

function weighted(input: Float32Array, first: number, weights: Float32Array): number {
  let sum = 0;
  for (let tap = 0; tap < weights.length; tap++) sum += (input[first + tap] ?? 0) * (weights[tap] ?? 0);
  return sum;
}

/** The filter for each of `up` positions between two input samples; `reach` is its half length in input samples. */
function lowPass(inputRateHz: number, up: number): { phases: readonly Float32Array[]; reach: number } {
  const nyquistHz = Math.min(inputRateHz, SAMPLE_RATE_HZ) / 2;
  const cutoff = (nyquistHz - TRANSITION_HZ / 2) / inputRateHz; // cycles per input sample
  const length = (ATTENUATION_DB - 7.95) / (14.36 * (TRANSITION_HZ / inputRateHz));
  const reach = Math.ceil(length / 2) + 1;
  const beta = 0.1102 * (ATTENUATION_DB - 8.7);

  const phases = Array.from({ length: up }, (_, phase) => {
    const weights = Float64Array.from({ length: 2 * reach }, (_, tap) => {
      const distance = tap - (reach - 1) - phase / up;
      return sinc(2 * cutoff * distance) * kaiser(distance / reach, beta);
    });
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return Float32Array.from(weights, (weight) => weight / sum);
  });
  return { phases, reach };
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/** Kaiser window at -1..1, zero outside. */
function kaiser(x: number, beta: number): number {
  return Math.abs(x) >= 1 ? 0 : bessel(beta * Math.sqrt(1 - x * x)) / bessel(beta);
}

/** Modified Bessel function of the first kind, order zero, by its power series. */
function bessel(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > sum * 1e-12; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
