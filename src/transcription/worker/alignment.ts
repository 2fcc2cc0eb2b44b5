/**
 * Where each token lies in time: dynamic time warping over the decoder's attention to the sound, as in
 * https://github.com/openai/whisper/blob/main/whisper/timing.py (MIT), for the alignment heads the model names.
 */

/** One encoder position covers two mel frames of 10 ms. */
export const POSITION_S = 0.02;

/** Width of the median filter over time, from Whisper's own alignment. */
const FILTER_WIDTH = 7;

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
  const stride = (attention[0]?.length ?? 0) / heads;
  if (tokens === 0 || positions === 0) return [];
  const cost = new Float32Array(tokens * positions);
  const row = new Float32Array(positions);
  for (let head = 0; head < heads; head++) {
    const { mean, deviation } = momentsOverTokens(attention, head * stride, positions);
    for (let token = 0; token < tokens; token++) {
      const weights = at(attention, token);
      for (let p = 0; p < positions; p++) {
        row[p] = ((weights[head * stride + p] ?? 0) - (mean[p] ?? 0)) / (deviation[p] ?? 1);
      }
      for (let p = 0; p < positions; p++) {
        const index = token * positions + p;
        cost[index] = (cost[index] ?? 0) - medianAround(row, p) / heads;
      }
    }
  }
  return firstPositions(cost, tokens, positions).map((position) => position * POSITION_S);
}

function momentsOverTokens(attention: readonly Float32Array[], offset: number, positions: number) {
  const mean = new Float32Array(positions);
  const deviation = new Float32Array(positions);
  for (let p = 0; p < positions; p++) {
    let sum = 0;
    for (const weights of attention) sum += weights[offset + p] ?? 0;
    const average = sum / attention.length;
    let squares = 0;
    for (const weights of attention) squares += ((weights[offset + p] ?? 0) - average) ** 2;
    mean[p] = average;
    deviation[p] = Math.sqrt(squares / attention.length) || 1;
  }
  return { mean, deviation };
}

const filterWindow = new Float32Array(FILTER_WIDTH);

function medianAround(row: Float32Array, centre: number): number {
  const half = (FILTER_WIDTH - 1) / 2;
  for (let i = 0; i < FILTER_WIDTH; i++) {
    // Reflected at both ends, as Whisper pads.
    let index = Math.abs(centre - half + i);
    if (index >= row.length) index = Math.max(0, 2 * (row.length - 1) - index);
    filterWindow[i] = row[index] ?? 0;
  }
  filterWindow.sort();
  return filterWindow[half] ?? 0;
}

/** The cheapest monotonic path through `cost`; per token the position at which the path enters it. */
function firstPositions(cost: Float32Array, tokens: number, positions: number): number[] {
  const width = positions + 1;
  const total = new Float32Array((tokens + 1) * width).fill(Number.POSITIVE_INFINITY);
  const cameFrom = new Uint8Array((tokens + 1) * width); // 0 both step, 1 token steps, 2 time steps
  total[0] = 0;
  for (let t = 1; t <= tokens; t++) {
    for (let p = 1; p <= positions; p++) {
      const both = total[(t - 1) * width + p - 1] ?? 0;
      const token = total[(t - 1) * width + p] ?? 0;
      const time = total[t * width + p - 1] ?? 0;
      const step = both < token && both < time ? 0 : token < both && token < time ? 1 : 2;
      total[t * width + p] =
        (cost[(t - 1) * positions + p - 1] ?? 0) + (step === 0 ? both : step === 1 ? token : time);
      cameFrom[t * width + p] = step;
    }
  }
  const starts = new Array<number>(tokens).fill(0);
  let t = tokens;
  let p = positions;
  while (t > 0 && p > 0) {
    starts[t - 1] = p - 1;
    const step = cameFrom[t * width + p];
    if (step !== 2) t--;
    if (step !== 1) p--;
  }
  return starts;
}

function at(attention: readonly Float32Array[], index: number): Float32Array {
  const weights = attention[index];
  if (weights === undefined) throw new RangeError(`No attention for token ${index}`);
  return weights;
}
