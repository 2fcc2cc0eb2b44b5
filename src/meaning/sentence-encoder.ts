import { Tokenizer } from '@huggingface/tokenizers';
import type * as ort from 'onnxruntime-web/wasm';

/** What the encoder needs of ONNX Runtime: the tensor class and one session. Browser and Node pass in the same package. */
export interface EncoderRuntime {
  readonly Tensor: typeof ort.Tensor;
  readonly session: ort.InferenceSession;
}

/** Vectors of texts, unit length, in their order. */
export type Encode = (texts: readonly string[]) => Promise<readonly Float32Array[]>;

/** Longer texts are cut; a clause or a term has far fewer word pieces. */
const MAX_PIECES = 128;

/**
 * all-MiniLM-L6-v2 as its authors use it: word pieces, mean of the last hidden states, unit length. `tokenizerJson` and
 * `tokenizerConfig` are the parsed files beside the weights. Each text runs alone: the int8 weights scale activations by
 * what else is in the batch, and a text must always get the same vector.
 */
export function createSentenceEncoder(
  runtime: EncoderRuntime,
  tokenizerJson: object,
  tokenizerConfig: object,
): Encode {
  const tokenizer = new Tokenizer(tokenizerJson, tokenizerConfig);
  const { session, Tensor } = runtime;

  async function encode(text: string): Promise<Float32Array> {
    const ids = cut(tokenizer.encode(text).ids);
    const tensor = (values: readonly number[]) =>
      new Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
    const inputs: Readonly<Record<string, () => ort.Tensor>> = {
      input_ids: () => tensor(ids),
      attention_mask: () => tensor(ids.map(() => 1)),
      token_type_ids: () => tensor(ids.map(() => 0)),
    };
    const feeds = Object.fromEntries(
      session.inputNames.map((name) => [name, inputs[name]?.() ?? tensor(ids)]),
    );
    const output = await session.run(feeds);
    const hidden = output[session.outputNames[0] ?? ''];
    if (hidden === undefined || !(hidden.data instanceof Float32Array))
      throw new TypeError('The sentence model gave no vectors');
    return meanDirection(hidden.data, hidden.dims.at(-1) ?? 1);
  }

  return async (texts) => {
    const vectors: Float32Array[] = [];
    for (const text of texts) vectors.push(await encode(text));
    return vectors;
  };
}

/** Keeps the closing mark when a text is too long. */
function cut(ids: readonly number[]): readonly number[] {
  return ids.length <= MAX_PIECES ? ids : [...ids.slice(0, MAX_PIECES - 1), ids.at(-1) ?? 0];
}

/** The mean of rows of `dimensions` values each, scaled to length 1. */
function meanDirection(rows: Float32Array, dimensions: number): Float32Array {
  const sum = new Float32Array(dimensions);
  rows.forEach((value, index) => {
    sum[index % dimensions] = (sum[index % dimensions] ?? 0) + value;
  });
  const norm = Math.hypot(...sum) || 1;
  return sum.map((value) => value / norm);
}
