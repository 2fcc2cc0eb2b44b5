import { type InferenceSession, Tensor } from 'onnxruntime-web';
import { describe, expect, it } from 'vitest';
import { createLeanDecoder } from '../../../../src/transcription/worker/model/lean-decoder';

const END = 30;
const VOCABULARY = 40;
const shape = { layers: 1, heads: 1, width: 1, vocabulary: VOCABULARY, alignmentHeads: [[0, 0]] } as const;
const rules = { end: END, textBelow: END, never: new Set([3]), notFirst: new Set([END]) };

interface Run {
  readonly tokens: readonly number[];
  readonly past: number;
  readonly steps: number;
}

/** The graph of a decoder to which the likeliest token is always the next number; what it may not choose is skipped. */
function countingGraph() {
  const runs: Run[] = [];
  async function run(feeds: Record<string, Tensor>) {
    const numbers = (name: string) => Array.from(feeds[name]?.data as BigInt64Array, Number);
    const bias = feeds.bias?.data as Float32Array;
    const tokens = numbers('input_ids');
    const past = feeds['past.0.decoder.key']?.dims[2] ?? 0;
    const [steps = 0] = numbers('steps');
    runs.push({ tokens, past, steps });
    const choices: number[] = [];
    while (choices.length < steps && choices.at(-1) !== END) {
      let choice = (choices.at(-1) ?? tokens.at(-1) ?? 0) + 1;
      while ((bias[choice] ?? 0) < 0) choice += 1;
      choices.push(choice);
    }
    const seen = past + tokens.length + choices.length - 1;
    const logits = new Float32Array(choices.length * VOCABULARY);
    for (const [step, choice] of choices.entries()) logits[step * VOCABULARY + choice] = 1;
    const cache = new Tensor('float32', new Float32Array(seen), [1, 1, seen, 1]);
    return {
      'present.0.decoder.key': cache,
      'present.0.decoder.value': cache,
      tokens: new Tensor('int64', BigInt64Array.from(choices, BigInt), [choices.length, 1]),
      logits_of_steps: new Tensor('float32', logits, [choices.length, VOCABULARY]),
      attention_of_steps: new Tensor('float32', Float32Array.from(choices), [choices.length, 1, 1]),
    };
  }
  return { runs, session: { run } as unknown as InferenceSession };
}

function decoderOf() {
  const { runs, session } = countingGraph();
  return { runs, decoder: createLeanDecoder(session, shape) };
}

const likeliest = ({ logits }: { readonly logits: Float32Array }) => logits.indexOf(Math.max(...logits));

describe('the lean decoder', () => {
  it('takes the prompt in one step, then several steps a run', async () => {
    const { runs, decoder } = decoderOf();
    let step = await decoder.begin({}, [33, 10], rules);
    const written: number[] = [];
    for (let i = 0; i < 10; i++) {
      written.push(likeliest(step));
      step = await decoder.next(likeliest(step));
    }
    expect(written).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
    expect(runs).toEqual([
      { tokens: [33, 10], past: 0, steps: 1 },
      { tokens: [11], past: 2, steps: 8 },
      { tokens: [19], past: 10, steps: 8 },
    ]);
  });

  it('gives each step the attention that belongs to it', async () => {
    const { decoder } = decoderOf();
    expect([...(await decoder.begin({}, [10], rules)).attention]).toEqual([11]);
    expect([...(await decoder.next(11)).attention]).toEqual([12]);
    expect([...(await decoder.next(12)).attention]).toEqual([13]);
  });

  it('goes no further than the end', async () => {
    const { decoder } = decoderOf();
    await decoder.begin({}, [27], rules);
    expect(likeliest(await decoder.next(28))).toBe(29);
    expect(likeliest(await decoder.next(29))).toBe(END);
  });

  it('does not go on with a token that must never come', async () => {
    const { decoder } = decoderOf();
    await decoder.begin({}, [0], rules);
    expect(likeliest(await decoder.next(1))).toBe(2);
    expect(likeliest(await decoder.next(2))).toBe(4);
  });

  it('starts over for a token that it did not foresee', async () => {
    const { runs, decoder } = decoderOf();
    await decoder.begin({}, [5], rules);
    await decoder.next(6);
    expect(likeliest(await decoder.next(20))).toBe(21);
    expect(runs.at(-1)).toEqual({ tokens: [5, 6, 20], past: 0, steps: 1 });
    expect(likeliest(await decoder.next(21))).toBe(22);
  });

  it('forgets the piece before', async () => {
    const { runs, decoder } = decoderOf();
    await decoder.begin({}, [5], rules);
    await decoder.next(6);
    expect(likeliest(await decoder.begin({}, [15], rules))).toBe(16);
    expect(runs.at(-1)).toEqual({ tokens: [15], past: 0, steps: 1 });
  });
});
