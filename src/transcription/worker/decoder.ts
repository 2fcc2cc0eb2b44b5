import { type InferenceSession, Tensor } from 'onnxruntime-web';

/** What the decoder says after one more token. */
export interface DecoderStep {
  /** Scores of every token of the vocabulary for the next place. */
  readonly logits: Float32Array;
  /** Attention of the alignment heads to the encoder's positions, head after head. */
  readonly attention: Float32Array;
}

export interface Decoder {
  /** Starts over with the encoder's states ([1, positions, width]) and the tokens that come before the text. */
  begin(encoded: Tensor, tokens: readonly number[]): Promise<DecoderStep>;
  next(token: number): Promise<DecoderStep>;
}

export interface DecoderShape {
  readonly layers: number;
  readonly heads: number;
  readonly width: number;
  /** [layer, head] pairs whose attention follows the sound. */
  readonly alignmentHeads: readonly (readonly [number, number])[];
}

/**
 * A merged decoder in the layout of transformers.js. It is run directly because that library's `generate` copies every
 * output of every step; here the encoder's keys and values stay as they are, and only the layers that align are fetched.
 */
export function createDecoder(session: InferenceSession, shape: DecoderShape): Decoder {
  const layers = Array.from({ length: shape.layers }, (_, layer) => layer);
  const textCache = layers.flatMap((layer) => [`${layer}.decoder.key`, `${layer}.decoder.value`]);
  const soundCache = layers.flatMap((layer) => [`${layer}.encoder.key`, `${layer}.encoder.value`]);
  const attentionLayers = [...new Set(shape.alignmentHeads.map(([layer]) => layer))];
  const everyStep = [
    'logits',
    ...textCache.map((name) => `present.${name}`),
    ...attentionLayers.map((layer) => `cross_attentions.${layer}`),
  ];
  const firstStep = [...everyStep, ...soundCache.map((name) => `present.${name}`)];
  let feeds: Record<string, Tensor> = {};

  async function run(fetches: readonly string[], cached: readonly string[]): Promise<DecoderStep> {
    const outputs = await session.run(feeds, fetches);
    for (const name of cached) feeds[`past_key_values.${name}`] = output(outputs, `present.${name}`);
    return {
      logits: lastRow(output(outputs, 'logits')),
      attention: alignmentRows(outputs, shape.alignmentHeads),
    };
  }

  return {
    begin(encoded, tokens) {
      const empty = new Tensor('float32', new Float32Array(0), [
        1,
        shape.heads,
        0,
        shape.width / shape.heads,
      ]);
      feeds = {
        input_ids: tokenTensor(tokens),
        encoder_hidden_states: encoded,
        use_cache_branch: new Tensor('bool', [false], [1]),
      };
      for (const name of [...textCache, ...soundCache]) feeds[`past_key_values.${name}`] = empty;
      return run(firstStep, [...textCache, ...soundCache]);
    },
    next(token) {
      feeds.input_ids = tokenTensor([token]);
      feeds.use_cache_branch = new Tensor('bool', [true], [1]);
      return run(everyStep, textCache);
    },
  };
}

function tokenTensor(tokens: readonly number[]): Tensor {
  return new Tensor('int64', BigInt64Array.from(tokens, BigInt), [1, tokens.length]);
}

function output(outputs: InferenceSession.OnnxValueMapType, name: string): Tensor {
  const tensor = outputs[name];
  if (!(tensor instanceof Tensor)) throw new Error(`The decoder has no output ${name}`);
  return tensor;
}

function floats(tensor: Tensor): Float32Array {
  if (!(tensor.data instanceof Float32Array)) throw new TypeError(`Expected float32, got ${tensor.type}`);
  return tensor.data;
}

function lastRow(tensor: Tensor): Float32Array {
  const data = floats(tensor);
  return data.subarray(data.length - (tensor.dims.at(-1) ?? 0));
}

/** The last token's row of each alignment head; attention is [1, heads, tokens, positions]. */
function alignmentRows(
  outputs: InferenceSession.OnnxValueMapType,
  heads: DecoderShape['alignmentHeads'],
): Float32Array {
  let rows: Float32Array | undefined;
  for (const [index, [layer, head]] of heads.entries()) {
    const tensor = output(outputs, `cross_attentions.${layer}`);
    const [, , tokens = 0, positions = 0] = tensor.dims;
    rows ??= new Float32Array(heads.length * positions);
    const start = (head * tokens + tokens - 1) * positions;
    rows.set(floats(tensor).subarray(start, start + positions), index * positions);
  }
  return rows ?? new Float32Array(0);
}
