import { describe, expect, it } from 'vitest';
import type { Decoder, TokenRules } from '../../../../src/transcription/worker/model/decoder';
import { decodeGreedily } from '../../../../src/transcription/worker/model/greedy';

const END = 6;
const rules: TokenRules = { end: END, textBelow: END, never: new Set([5]), notFirst: new Set([END]) };

/** A decoder whose favourite tokens are given, one per step, and the positions they look at; the second best is 1. */
function decoderOf(
  favourites: readonly number[],
  places: readonly number[] = [],
): Decoder & { readonly prefixes: (readonly number[])[] } {
  const prefixes: (readonly number[])[] = [];
  let step = 0;
  const next = async () => {
    const logits = new Float32Array(10);
    logits[1] = 4;
    logits[favourites[step] ?? END] = 5;
    const attention = new Float32Array(500);
    attention[places[step] ?? 0] = 1;
    step += 1;
    return { logits, attention };
  };
  return {
    prefixes,
    begin(_, tokens) {
      prefixes.push(tokens);
      step = 0;
      return next();
    },
    next,
  };
}

const options = {
  prefix: [8],
  rules,
  maxTokens: 20,
  alignmentHeads: 1,
  leavesRest: () => false,
  shouldStop: async () => false,
};

describe('greedy decoding', () => {
  it('takes the likeliest token until the end, and an attention row for each and for the end', async () => {
    const decoding = await decodeGreedily(decoderOf([2, 3, END]), {}, options);
    expect(decoding).toMatchObject({ tokens: [2, 3], stopped: 'end' });
    expect(decoding.attention).toHaveLength(3);
  });

  it('goes on with the second best, once, where the end would leave speech out', async () => {
    const asked: (readonly number[])[] = [];
    const leavesRest = (placesS: readonly number[]) => {
      asked.push([...placesS]);
      return true;
    };
    const decoding = await decodeGreedily(
      decoderOf([2, END, 3, END], [10, 20, 30, 40]),
      {},
      { ...options, leavesRest },
    );
    expect(decoding).toMatchObject({ tokens: [2, 1, 3], stopped: 'end' });
    expect(asked).toEqual([[0.2]]);
  });

  it('gives the prefix to the decoder and keeps it out of the text', async () => {
    const decoder = decoderOf([2]);
    const decoding = await decodeGreedily(decoder, {}, { ...options, prefix: [7, 2, 2, 8] });
    expect(decoder.prefixes).toEqual([[7, 2, 2, 8]]);
    expect(decoding.tokens).toEqual([2]);
  });

  it('never takes a forbidden token, nor the end at once', async () => {
    expect((await decodeGreedily(decoderOf([END, 5, END]), {}, options)).tokens).toEqual([1, 1]);
  });

  it('knows how sure it was', async () => {
    const { averageLogProbability } = await decodeGreedily(decoderOf([2, END]), {}, options);
    expect(averageLogProbability).toBeLessThan(0);
    expect(averageLogProbability).toBeGreaterThan(-1);
  });

  it('stops at the cap, in a loop, and when it is told to', async () => {
    const words = Array.from({ length: 40 }, (_, index) => (index * index) % 5);
    expect(await decodeGreedily(decoderOf(words), {}, { ...options, maxTokens: 3 })).toMatchObject({
      stopped: 'full',
      tokens: [0, 1, 4],
    });
    expect((await decodeGreedily(decoderOf(Array<number>(40).fill(3)), {}, options)).stopped).toBe('loop');
    expect(
      (await decodeGreedily(decoderOf(words), {}, { ...options, shouldStop: async () => true })).stopped,
    ).toBe('stopped');
  });

  it('stops when it writes the same words from the same place of the sound, not when they are said twice', async () => {
    const said = [0, 1, 2, 3, 4, 0, 1, 2, 3, 4, END];
    const again = [0, 20, 40, 60, 80, 0, 20, 40, 60, 80];
    const on = [0, 20, 40, 60, 80, 100, 120, 140, 160, 180];
    expect((await decodeGreedily(decoderOf(said, again), {}, options)).stopped).toBe('reread');
    expect((await decodeGreedily(decoderOf(said, on), {}, options)).stopped).toBe('end');
  });
});
