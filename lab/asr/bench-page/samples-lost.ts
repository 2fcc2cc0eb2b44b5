import { SAMPLE_RATE_HZ } from '../../../src/base/sample-rate';

/** A tenth of a second of speech is like no other near it. */
const WINDOW = 1600;
const STEP = 2 * SAMPLE_RATE_HZ;
/** What a recording may lose at once and still be found; also how much is played before it begins. */
const AHEAD = 3 * SAMPLE_RATE_HZ;
/** What silence may be put in at once. */
const BEHIND = SAMPLE_RATE_HZ / 4;
/** The smallest loss is a block of an audio graph, 128 frames of 48 kHz, which is 43 samples; less is rounding. */
const ROUNDING = 8;
const QUIET_RMS = 0.01;
const SAME = 0.8;

/**
 * How many samples of what was played a recording of it lacks after its beginning: the sum of all jumps by which the played
 * sound runs ahead of the recorded one. Both mono of 16 kHz. Throws when the recording is of something else.
 */
export function samplesLost(played: Float32Array, recorded: Float32Array): number {
  let ahead: number | null = null;
  let lost = 0;
  for (let from = 0; from + WINDOW <= recorded.length; from += STEP) {
    const window = recorded.subarray(from, from + WINDOW);
    if (rms(window) < QUIET_RMS) continue;
    const found = bestPlace(played, window, from + (ahead ?? 0));
    if (found === null) continue;
    const now = found - from;
    if (ahead !== null && now - ahead > ROUNDING) lost += now - ahead;
    ahead = now;
  }
  if (ahead === null) throw new Error('The recording holds nothing of what was played');
  return lost;
}

/** Where a piece of sound lies in `played`, near where it is expected; null when nothing there is like it. */
function bestPlace(played: Float32Array, window: Float32Array, expected: number): number | null {
  return (
    likestPlace(played, window, expected - ROUNDING, expected + ROUNDING) ??
    likestPlace(played, window, expected - BEHIND, expected + AHEAD)
  );
}

function likestPlace(played: Float32Array, window: Float32Array, first: number, last: number): number | null {
  const windowEnergy = product(window, 0, window);
  let best = { place: 0, likeness: 0 };
  for (let place = Math.max(0, first); place <= Math.min(last, played.length - WINDOW); place++) {
    const there = played.subarray(place, place + WINDOW);
    const likeness = product(played, place, window) / Math.sqrt(windowEnergy * product(there, 0, there) || 1);
    if (likeness > best.likeness) best = { place, likeness };
  }
  return best.likeness >= SAME ? best.place : null;
}

function product(long: Float32Array, offset: number, short: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < short.length; i++) sum += (long[offset + i] as number) * (short[i] as number);
  return sum;
}

function rms(samples: Float32Array): number {
  return Math.sqrt(product(samples, 0, samples) / samples.length);
}
