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

/** Texts of like length go together, so that little work is spent on padding. */
const BATCH = 8;

/**
 * all-MiniLM-L6-v2 as its authors use it: word pieces, mean of the last hidden states, unit length.
 * `tokenizerJson` and `tokenizerConfig` are the parsed files beside the weights.
 */
export function createSentenceEncoder(
  runtime: EncoderRuntime,
  tokenizerJson: object,
  tokenizerConfig: object,
): Encode {
  const tokenizer = new Tokenizer(tokenizerJson, tokenizerConfig);

  async function encodeBatch(batch: readonly (readonly number[])[]): Promise<readonly Float32Array[]> {
    const width = Math.max(...batch.map((ids) => ids.length));
    const size = batch.length * width;
    const ids = new BigInt64Array(size);
    const mask = new BigInt64Array(size);
    batch.forEach((row, index) => {
      row.forEach((id, at) => {
        ids[index * width + at] = BigInt(id);
        mask[index * width + at] = 1n;
      });
    });
    const tensor = (data: BigInt64Array) => new runtime.Tensor('int64', data, [batch.length, width]);
    const feeds: Record<string, ort.Tensor> = { input_ids: tensor(ids), attention_mask: tensor(mask) };
    if (runtime.session.inputNames.includes('token_type_ids'))
      feeds.token_type_ids = tensor(new BigInt64Array(size));
    const output = await runtime.session.run(feeds);
    const hidden = output[runtime.session.outputNames[0] ?? ''];
    if (hidden === undefined || !(hidden.data instanceof Float32Array))
      throw new TypeError('The sentence model gave no vectors');
    const data = hidden.data;
    const dimensions = hidden.dims.at(-1) ?? 0;
    return batch.map((row, index) => meanOf(data, index * width * dimensions, row.length, dimensions));
  }

  return async (texts) => {
    const pieces = texts.map((text) => cut(tokenizer.encode(text).ids));
    const order = pieces
      .map((_, index) => index)
      .sort((one, other) => (pieces[one]?.length ?? 0) - (pieces[other]?.length ?? 0));
    const vectors: Float32Array[] = new Array(texts.length);
    for (let from = 0; from < order.length; from += BATCH) {
      const indexes = order.slice(from, from + BATCH);
      const encoded = await encodeBatch(indexes.map((index) => pieces[index] ?? []));
      indexes.forEach((index, at) => {
        vectors[index] = encoded[at] ?? new Float32Array();
      });
    }
    return vectors;
  };
}

/** Keeps the closing mark when a text is too long. */
function cut(ids: readonly number[]): readonly number[] {
  return ids.length <= MAX_PIECES ? ids : [...ids.slice(0, MAX_PIECES - 1), ids.at(-1) ?? 0];
}

function meanOf(data: Float32Array, offset: number, rows: number, dimensions: number): Float32Array {
  const mean = new Float32Array(dimensions);
  for (let row = 0; row < rows; row += 1) {
    for (let at = 0; at < dimensions; at += 1)
      mean[at] = (mean[at] ?? 0) + (data[offset + row * dimensions + at] ?? 0);
  }
  let length = 0;
  for (const value of mean) length += value * value;
  const norm = Math.sqrt(length) || 1;
  return mean.map((value) => value / norm);
}
