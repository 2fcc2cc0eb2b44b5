/** How a recording of speech sounds, judged without understanding it. */
export interface SoundQuality {
  /** Level of the speech, in decibels of full scale (0 is the loudest there is). */
  readonly speechDb: number;
  /** Level of what is there between the words. */
  readonly noiseDb: number;
  /** Share of the samples that are cut off at full scale, 0–1. */
  readonly clipped: number;
}

/** The quiet tenth of a sentence that is read out is its pauses, the loud tenth its vowels. */
const PAUSES = 0.1;
const VOWELS = 0.9;
/** A digital recording holds nothing quieter: 16 bits. */
const FLOOR_DB = -96;
const FULL_SCALE = 0.99;

/** `levels` as in a take: root mean square per step, 0–1; `samples` in -1..1. */
export function soundQuality(levels: readonly number[], samples: Float32Array): SoundQuality {
  const sorted = levels.toSorted((a, b) => a - b);
  return {
    speechDb: decibels(quantile(sorted, VOWELS)),
    noiseDb: decibels(quantile(sorted, PAUSES)),
    clipped: shareAtFullScale(samples),
  };
}

function shareAtFullScale(samples: Float32Array): number {
  const cutOff = samples.reduce((sum, sample) => sum + (Math.abs(sample) >= FULL_SCALE ? 1 : 0), 0);
  return cutOff / Math.max(1, samples.length);
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function decibels(rms: number): number {
  return rms > 0 ? Math.max(FLOOR_DB, 20 * Math.log10(rms)) : FLOOR_DB;
}
