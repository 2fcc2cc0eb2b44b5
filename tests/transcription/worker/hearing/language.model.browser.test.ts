import { expect, it } from 'vitest';
import { SAMPLE_RATE_HZ } from '../../../../src/base/sample-rate';
import { fetchModels } from '../../../../src/transcription/models';
import { trustInEnglish } from '../../../../src/transcription/worker/hearing/language';
import { openRuntime } from '../../../../src/transcription/worker/model/runtime';
import { loadModelWeights } from '../../../../src/transcription/worker/model/weights';
import { openWhisper } from '../../../../src/transcription/worker/model/whisper';
import { fixtureSamples } from '../../fixture-audio';

const [SECONDS, CONTEXT_S] = [5, 6];

it('believes the accurate model what an English speaker says, and not what it makes of an Italian one', {
  timeout: 300_000, // a busy machine takes twenty times as long as an idle one
}, async () => {
  const model = (await fetchModels('/models/')).find(({ id }) => id === 'whisper-base');
  if (model === undefined) throw new Error('The accurate model is not listed');
  const runtime = await openRuntime('wasm', new URL('/ort/', document.baseURI).href, 1);
  const whisper = await openWhisper(runtime, model, await loadModelWeights(model, 'wasm', '/models/'));
  const trustIn = async (name: string) => {
    const samples = (await fixtureSamples(name)).slice(0, SECONDS * SAMPLE_RATE_HZ);
    return trustInEnglish(whisper, await whisper.encode(samples, CONTEXT_S), SECONDS);
  };
  expect(await trustIn('q06-full-1')).toBe(1);
  expect(await trustIn('timed-words')).toBe(1);
  expect(await trustIn('spoken-italian')).toBeLessThan(0.2);
  await whisper.dispose();
});
