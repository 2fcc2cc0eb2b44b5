import { type InferenceSession, Tensor } from 'onnxruntime-web';
import {
  attentionOutputs,
  cacheNames,
  type Decoder,
  type DecoderShape,
  emptyCache,
  integers,
  output,
  stepOf,
} from './decoder';

/**
 * A decoder as exporters write it for transformers.js: one file with a branch for the first step, which makes keys and
 * values of the encoder's states, and one for the steps after it.
 */
export function createMergedDecoder(session: InferenceSession, shape: DecoderShape): Decoder {
  const textCache = cacheNames(shape.layers, 'decoder');
  const soundCache = cacheNames(shape.layers, 'encoder');
  const everyStep = ['logits', ...textCache.map((name) => `present.${name}`), ...attentionOutputs(shape)];
  const firstStep = [...everyStep, ...soundCache.map((name) => `present.${name}`)];
  let feeds: Record<string, Tensor> = {};

  async function run(fetches: readonly string[], cached: readonly string[]) {
    const outputs = await session.run(feeds, fetches);
    for (const name of cached) feeds[`past_key_values.${name}`] = output(outputs, `present.${name}`);
    return stepOf(outputs, shape);
  }

  return {
    begin(sound, tokens) {
      feeds = { ...sound, input_ids: integers(tokens), use_cache_branch: new Tensor('bool', [false], [1]) };
      const empty = emptyCache(shape);
      for (const name of [...textCache, ...soundCache]) feeds[`past_key_values.${name}`] = empty;
      return run(firstStep, [...textCache, ...soundCache]);
    },
    next(token) {
      feeds.input_ids = integers([token]);
      feeds.use_cache_branch = new Tensor('bool', [true], [1]);
      return run(everyStep, textCache);
    },
  };
}
