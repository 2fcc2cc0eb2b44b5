import { type InferenceSession, Tensor } from 'onnxruntime-web';
import { expect, it } from 'vitest';
import { createGpuDecoder } from '../../../../src/transcription/worker/model/gpu-decoder';

const shape = { layers: 1, heads: 1, width: 1, vocabulary: 4, alignmentHeads: [[0, 0]] } as const;
const rules = { end: 3, textBelow: 3, never: new Set<number>(), notFirst: new Set<number>() };

/** A sound whose tensors note when they are given back. */
function soundThatNotes(given: string[], name: string) {
  const tensor = new Tensor('float32', new Float32Array(2), [1, 1, 2, 1]);
  tensor.dispose = () => given.push(name);
  return { 'past_key_values.0.encoder.key': tensor };
}

/** A graph whose outputs have the right shapes and nothing in them. */
function emptyGraph(): InferenceSession {
  const floats = (...dims: readonly number[]) =>
    new Tensor('float32', new Float32Array(dims.reduce((product, dim) => product * dim, 1)), dims);
  const run = async () => ({
    logits: floats(1, 1, 4),
    'present.0.decoder.key': floats(1, 1, 1, 1),
    'present.0.decoder.value': floats(1, 1, 1, 1),
    'cross_attentions.0': floats(1, 1, 1, 2),
  });
  return { run } as unknown as InferenceSession;
}

it('gives a sound back to the graphics card when another begins, not when it begins anew with the same', async () => {
  const given: string[] = [];
  const decoder = createGpuDecoder(emptyGraph(), shape);
  const first = soundThatNotes(given, 'first');
  await decoder.begin(first, [0], rules);
  await decoder.begin(first, [0, 1], rules);
  await decoder.next(2);
  expect(given).toEqual([]);
  await decoder.begin(soundThatNotes(given, 'second'), [0], rules);
  expect(given).toEqual(['first']);
});
