import { SAMPLE_RATE_HZ } from '../../../src/base/sample-rate';
import type { Word } from '../../../src/transcription/transcript';
import { joinOverlap } from '../../../src/transcription/worker/answer/overlap';
import type { Hear } from '../../../src/transcription/worker/hearing/hear';
import { sumErrors, type WordErrors, wordErrorRate } from '../../metrics/word-error-rate';

/** On either side of a cut. */
const SIDE_S = 8;
/** What both hearings get, as after a forced cut. */
const SHARED_S = 1;

/**
 * What is lost or doubled where speech is cut anywhere: at random moments, eight seconds before and after one are heard apart
 * and joined, and compared with the same sixteen seconds heard at once.
 */
export async function errorsAtCuts(samples: Float32Array, hear: Hear, cuts: number): Promise<WordErrors> {
  const seconds = samples.length / SAMPLE_RATE_HZ;
  const random = generator(cuts);
  const errors: WordErrors[] = [];
  for (let cut = 0; cut < cuts; cut++) {
    const atS = SIDE_S + random() * Math.max(0, seconds - 2 * SIDE_S);
    const listen = (fromS: number, toS: number) => hearStretch(samples, fromS, toS, hear);
    const whole = await listen(atS - SIDE_S, atS + SIDE_S);
    const before = await listen(atS - SIDE_S, atS);
    const after = await listen(atS - SHARED_S, atS + SIDE_S);
    errors.push(wordErrorRate(textOf(whole), textOf(joinOverlap(before, after, atS - SHARED_S, atS))));
  }
  return sumErrors(errors);
}

async function hearStretch(
  samples: Float32Array,
  fromS: number,
  toS: number,
  hear: Hear,
): Promise<readonly Word[]> {
  const piece = samples.slice(Math.round(fromS * SAMPLE_RATE_HZ), Math.round(toS * SAMPLE_RATE_HZ));
  const { words } = await hear(piece, { terms: [], shouldStop: async () => false });
  return words.map((word) => ({ ...word, startS: word.startS + fromS, endS: word.endS + fromS }));
}

function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}

/** The same numbers in every run: Park and Miller's minimal standard generator. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
