import { type InferenceSession, Tensor } from 'onnxruntime-web';
import {
  attentionOutputs,
  cacheNames,
  type Decoder,
  type DecoderShape,
  emptyCache,
  HIDDEN,
  integers,
  output,
  release,
  stepOf,
} from './decoder';

/**
 * A decoder as `lab/graphs/lean_graphs.py` writes it for the graphics card: one step a run, of any number of tokens after any
 * past. Its keys and values stay on the card.
 */
export function createGpuDecoder(session: InferenceSession, shape: DecoderShape): Decoder {
  const textCache = cacheNames(shape.layers, 'decoder');
  const fetches = ['logits', ...textCache.map((name) => `present.${name}`), ...attentionOutputs(shape)];
  let feeds: Record<string, Tensor> = {};
  let past = 0;

  async function run(tokens: readonly number[]) {
    feeds.input_ids = integers(tokens);
    feeds.position_ids = integers(tokens.map((_, index) => past + index));
    feeds.mask = causalMask(past, tokens.length);
    const outputs = await session.run(feeds, fetches);
    for (const name of textCache) {
      const cached = `past_key_values.${name}`;
      feeds[cached]?.dispose();
      feeds[cached] = output(outputs, `present.${name}`);
    }
    past += tokens.length;
    return stepOf(outputs, shape);
  }

  return {
    begin(sound, tokens) {
      release(Object.fromEntries(Object.entries(feeds).filter(([name, tensor]) => sound[name] !== tensor)));
      feeds = { ...sound };
      past = 0;
      for (const name of textCache) feeds[`past_key_values.${name}`] = emptyCache(shape);
      return run(tokens);
    },
    next: (token) => run([token]),
  };
}

/** Each new token sees the past, itself, and the new ones before it: [tokens, past + tokens]. */
function causalMask(past: number, tokens: number): Tensor {
  const width = past + tokens;
  const mask = new Float32Array(tokens * width);
  for (let row = 0; row < tokens; row++) mask.fill(HIDDEN, row * width + past + row + 1, (row + 1) * width);
  return new Tensor('float32', mask, [tokens, width]);
}
