import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SAMPLE_RATE_HZ } from '../../../src/base/sample-rate';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
const HEADER_BYTES = 44;

/** What a take hears beside a voice that is understood, as 16-bit samples at 16 kHz. */
export interface Noise {
  readonly samples: Int16Array<ArrayBuffer>;
}

const VOICES = [
  ['q06-full-1', 0],
  ['q06-trap-1', 4],
  ['q06-full-1', 14],
  ['q06-trap-1', 19],
  ['german', 1],
  ['q06-full-1', 28],
] as const;

/** Six people who talk at once, none louder than the others. */
export async function babble(seconds: number): Promise<Noise> {
  const length = seconds * SAMPLE_RATE_HZ;
  const voices = await Promise.all(
    VOICES.map(async ([name, fromS]) => {
      const { buffer, byteOffset, byteLength } = await readFile(join(FIXTURES, `${name}.wav`));
      const all = new Int16Array(buffer.slice(byteOffset + HEADER_BYTES, byteOffset + byteLength));
      return all.slice(fromS * SAMPLE_RATE_HZ, fromS * SAMPLE_RATE_HZ + length);
    }),
  );
  return { samples: mixed(length, voices.map(levelled)) };
}

/** A hall that claps: two hundred hands, each a burst of noise that fades in 10 ms, four times a second. */
export function applause(seconds: number): Noise {
  const length = seconds * SAMPLE_RATE_HZ;
  const random = sequence(7);
  const hall = new Float32Array(length);
  for (let hand = 0; hand < 200; hand += 1) {
    const loudness = 0.2 + 0.8 * random();
    for (let at = random() * 4_000; at < length; at += 3_000 + 2_000 * random())
      clap(hall, Math.floor(at), loudness);
  }
  return { samples: mixed(length, [levelled(hall)]) };

  function clap(sound: Float32Array, from: number, loudness: number): void {
    const to = Math.min(sound.length, from + 800);
    for (let at = from; at < to; at += 1)
      sound[at] = (sound[at] ?? 0) + loudness * Math.exp((from - at) / 160) * (2 * random() - 1);
  }
}

/** To the same loudness, as a share of full scale. */
function levelled(sound: Int16Array | Float32Array): Float32Array {
  const samples = Float32Array.from(sound);
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  return samples.map((sample) => (0.05 * sample) / Math.sqrt(power));
}

function mixed(length: number, sounds: readonly Float32Array[]): Int16Array<ArrayBuffer> {
  return Int16Array.from({ length }, (_, at) => {
    const sum = sounds.reduce((total, sound) => total + (sound[at] ?? 0), 0);
    return 32_767 * Math.max(-1, Math.min(1, sum));
  });
}

/** The same numbers in each run, in 0..1 (https://en.wikipedia.org/wiki/Linear_congruential_generator). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
