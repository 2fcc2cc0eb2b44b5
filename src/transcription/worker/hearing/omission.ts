import { SAMPLE_RATE_HZ } from '../../../base/sample-rate';
import { rootMeanSquare } from '../answer/voice-activity';

const FRAME = 320;

/** Tokens of flowing speech look at places under 1.2 s apart; longer gaps hold a pause, or words that were left out. */
export const OMISSION_S = 1.8;
/** A pause is this much quieter than the whole piece. */
const QUIET = 0.25;

/**
 * How much speech a decoding left out at most at one place, as Whisper does when a piece begins or ends in the middle of a sentence
 * and where someone mumbles: the seconds that are not quiet of a stretch at which no token looks.
 *
 * @param samples the piece, 16 kHz mono
 * @param placesS where its tokens look, in seconds, in any order
 */
export function longestUnheardS(samples: Float32Array, placesS: readonly number[]): number {
  const seconds = samples.length / SAMPLE_RATE_HZ;
  const inside = placesS.filter((placeS) => placeS < seconds).sort((a, b) => a - b);
  const loud = QUIET * rootMeanSquare(samples);
  return Math.max(
    ...[0, ...inside].map((fromS, index) => soundS(samples, fromS, inside[index] ?? seconds, loud)),
  );
}

/**
 * Whether that is so of what follows the last place, before a decoding ends: the rest of a sentence at the beginning of a piece, and a
 * pause after it, make Whisper end with that sentence.
 */
export function leavesRest(samples: Float32Array, placesS: readonly number[]): boolean {
  const seconds = samples.length / SAMPLE_RATE_HZ;
  const fromS = Math.max(0, ...placesS.filter((placeS) => placeS < seconds));
  return soundS(samples, fromS, seconds, QUIET * rootMeanSquare(samples)) > OMISSION_S;
}

/** Seconds of a stretch in which frames are louder than `loud`. */
function soundS(samples: Float32Array, fromS: number, toS: number, loud: number): number {
  let frames = 0;
  const to = Math.floor(toS * SAMPLE_RATE_HZ) - FRAME;
  for (let at = Math.floor(fromS * SAMPLE_RATE_HZ); at <= to; at += FRAME)
    if (rootMeanSquare(samples.subarray(at, at + FRAME)) > loud) frames += 1;
  return (frames * FRAME) / SAMPLE_RATE_HZ;
}
