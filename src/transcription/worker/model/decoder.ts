import { type InferenceSession, Tensor } from 'onnxruntime-web';

/** What the encoder made of a piece of sound, in the names by which the decoder takes it. */
export type Sound = Readonly<Record<string, Tensor>>;

/** What the decoder says after one more token. */
export interface DecoderStep {
  /** Scores of every token of the vocabulary for the next place. */
  readonly logits: Float32Array;
  /** Attention of the alignment heads to the encoder's positions, head after head. */
  readonly attention: Float32Array;
}

/** Which tokens may come, taken from a model's `generation_config.json`. */
export interface TokenRules {
  readonly end: number;
  /** From here on no token is text: specials and time marks. */
  readonly textBelow: number;
  readonly never: ReadonlySet<number>;
  readonly notFirst: ReadonlySet<number>;
}

export interface Decoder {
  /**
   * Starts over with a piece of sound, which is the decoder's from then on, the same as before or another, and the tokens that come before its text.
   *
   * @param rules by which a decoder that works ahead chooses what it goes on with
   */
  begin(sound: Sound, tokens: readonly number[], rules: TokenRules): Promise<DecoderStep>;
  next(token: number): Promise<DecoderStep>;
}

export interface DecoderShape {
  readonly layers: number;
  readonly heads: number;
  readonly width: number;
  /** Number of tokens that get a score. */
  readonly vocabulary: number;
  /** [layer, head] pairs whose attention follows the sound. */
  readonly alignmentHeads: readonly (readonly [number, number])[];
}

/** Added to a score before a softmax or a choice, it takes all probability away. */
export const HIDDEN = -1e9;

/** Names of a decoder's keys and values, without `past_key_values.` or `present.`. */
export function cacheNames(layers: number, of: 'decoder' | 'encoder'): readonly string[] {
  return Array.from({ length: layers }, (_, layer) => [`${layer}.${of}.key`, `${layer}.${of}.value`]).flat();
}

/** The layers whose attention has to be fetched. */
export function attentionOutputs({ alignmentHeads }: DecoderShape): readonly string[] {
  return [...new Set(alignmentHeads.map(([layer]) => `cross_attentions.${layer}`))];
}

export function emptyCache({ heads, width }: DecoderShape): Tensor {
  return new Tensor('float32', new Float32Array(0), [1, heads, 0, width / heads]);
}

/** Gives memory of the graphics card back, which no garbage collector does. */
export function release(tensors: Readonly<Record<string, Tensor>>): void {
  for (const tensor of Object.values(tensors)) tensor.dispose();
}

/** @param dims one row of tokens unless told */
export function integers(values: readonly number[], dims: readonly number[] = [1, values.length]): Tensor {
  return new Tensor('int64', BigInt64Array.from(values, BigInt), dims);
}

export function output(outputs: InferenceSession.OnnxValueMapType, name: string): Tensor {
  const tensor = outputs[name];
  if (tensor === undefined) throw new Error(`The model has no output ${name}`);
  return tensor;
}

/** The step that a run of either kind of decoder amounts to: its last token. */
export function stepOf(outputs: InferenceSession.OnnxValueMapType, shape: DecoderShape): DecoderStep {
  const logits = output(outputs, 'logits');
  const scores = floats(logits);
  return {
    logits: scores.subarray(scores.length - (logits.dims.at(-1) ?? 0)),
    attention: alignmentRows(outputs, shape.alignmentHeads),
  };
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

export function floats(tensor: Tensor): Float32Array {
  if (!(tensor.data instanceof Float32Array)) throw new TypeError(`Expected float32, got ${tensor.type}`);
  return tensor.data;
}
