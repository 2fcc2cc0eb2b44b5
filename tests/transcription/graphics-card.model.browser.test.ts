import { env } from 'onnxruntime-web/jspi';
import { expect, it } from 'vitest';
import { SAMPLE_RATE_HZ } from '../../src/base/sample-rate';
import { fetchModels } from '../../src/transcription/models';
import type { Device } from '../../src/transcription/transcript';
import { decodeGreedily } from '../../src/transcription/worker/model/greedy';
import { openRuntime } from '../../src/transcription/worker/model/runtime';
import { loadModelWeights } from '../../src/transcription/worker/model/weights';
import { openWhisper } from '../../src/transcription/worker/model/whisper';
import { fixtureSamples } from './fixture-audio';

/** "We moved the model to production": as little as can be, since the graphics card is played by the processor here. */
const [FROM_S, TO_S, CONTEXT_S, TOKENS] = [0.7, 2.7, 3, 4];

async function hear(device: Device) {
  const model = (await fetchModels('/models/')).find(({ id }) => id === 'whisper-tiny.en');
  if (model === undefined) throw new Error('The fast model is not listed');
  const runtime = await openRuntime(device, new URL('/ort/', document.baseURI).href, 1);
  const weights = await loadModelWeights(model, device, '/models/');
  const whisper = await openWhisper(runtime, model, weights);
  const samples = (await fixtureSamples('timed-words')).slice(FROM_S * SAMPLE_RATE_HZ, TO_S * SAMPLE_RATE_HZ);
  const decoding = await decodeGreedily(whisper.decoder, await whisper.encode(samples, CONTEXT_S), {
    prefix: whisper.opening,
    rules: whisper.rules,
    maxTokens: TOKENS,
    alignmentHeads: whisper.alignmentHeads,
    leavesRest: () => false,
    shouldStop: async () => false,
  });
  await whisper.dispose();
  return { ...decoding, text: whisper.textOf(decoding.tokens), lost: runtime.lost };
}

it('writes on the graphics card, in float32, what the processor writes in int8, until the card is lost', {
  timeout: 300_000,
}, async () => {
  const expected = await hear('wasm');
  const heard = await hear('webgpu');
  expect(heard.text).toBe(expected.text);
  expect(heard.text).toContain('the model');
  expect(heard.averageLogProbability).toBeCloseTo(expected.averageLogProbability, 1);
  const [row = new Float32Array()] = heard.attention;
  expect(row.length).toBe(expected.attention[0]?.length);

  const lost = heard.lost();
  (await env.webgpu.device).destroy();
  expect(await lost).toBeInstanceOf(GPUDeviceLostInfo);
});
