/**
 * Where each token lies in time: dynamic time warping over the decoder's attention to the sound, for the alignment heads
 * that the model names, after https://github.com/openai/whisper/blob/main/whisper/timing.py (MIT). Unlike there, weights are
 * not normalized over tokens: on speech with known word positions that scattered starts by 0.10 s instead of 0.09 s.
 */

/** One encoder position covers two mel frames of 10 ms. */
export const POSITION_S = 0.02;

/**
 * @param attention per generated token, and one more for the end: the alignment heads' weights, head after head
 * @param heads number of alignment heads
 * @param positions encoder positions that hold sound; the padding beyond has no say
 * @returns start of each token in seconds, and as last entry the end of the last token; never falling
 */
export function alignTokens(
  attention: readonly Float32Array[],
  heads: number,
  positions: number,
): readonly number[] {
  const tokens = attention.length;
  if (tokens === 0 || positions === 0) return [];
  const cost = new Float32Array(tokens * positions);
  for (const [token, weights] of attention.entries()) {
    const stride = weights.length / heads;
    for (let head = 0; head < heads; head++) {
      const row = weights.subarray(head * stride, head * stride + positions);
      for (let p = 0; p < positions; p++) {
        const index = token * positions + p;
        cost[index] = (cost[index] ?? 0) - medianOfThree(row, p);
      }
    }
  }
  return firstPositions(cost, tokens, positions).map((position) => position * POSITION_S);
}

/** The middle one of a weight and its neighbours in time: lone peaks go. */
function medianOfThree(row: Float32Array, at: number): number {
  const here = row[at] ?? 0;
  const before = row[at - 1] ?? here;
  const after = row[at + 1] ?? here;
  return Math.max(Math.min(before, here), Math.min(Math.max(before, here), after));
}

/** The cheapest monotonic path through `cost`; per token the position at which the path enters it. */
function firstPositions(cost: Float32Array, tokens: number, positions: number): number[] {
  const width = positions + 1;
  const total = new Float32Array((tokens + 1) * width).fill(Number.POSITIVE_INFINITY);
  const cameFrom = new Uint8Array((tokens + 1) * width);
  total[0] = 0;
  for (let t = 1; t <= tokens; t++) {
    for (let p = 1; p <= positions; p++) {
      const both = total[(t - 1) * width + p - 1] ?? 0;
      const token = total[(t - 1) * width + p] ?? 0;
      const time = total[t * width + p - 1] ?? 0;
      const step = both < token && both < time ? BOTH : token < both && token < time ? TOKEN : TIME;
      const best = step === BOTH ? both : step === TOKEN ? token : time;
      total[t * width + p] = best + (cost[(t - 1) * positions + p - 1] ?? 0);
      cameFrom[t * width + p] = step;
    }
  }
  const starts = new Array<number>(tokens).fill(0);
  let t = tokens;
  let p = positions;
  while (t > 0 && p > 0) {
    starts[t - 1] = p - 1;
    const step = cameFrom[t * width + p];
    if (step !== TIME) t--;
    if (step !== TOKEN) p--;
  }
  return starts;
}

/** What the path moved on by. */
const BOTH = 0;
const TOKEN = 1;
const TIME = 2;
