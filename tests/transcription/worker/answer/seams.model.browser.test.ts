import { expect, it } from 'vitest';
import { differencesAtCuts } from '../../../../lab/asr/offline/random-cuts';
import { fetchModels } from '../../../../src/transcription/models';
import { createHear } from '../../../../src/transcription/worker/hearing/hear';
import { openRuntime } from '../../../../src/transcription/worker/model/runtime';
import { loadModelWeights } from '../../../../src/transcription/worker/model/weights';
import { openWhisper } from '../../../../src/transcription/worker/model/whisper';
import { fixtureSamples } from '../../fixture-audio';

const CUTS = 6;

it('loses and doubles no word of speech that is cut at random moments, most of them inside a word', {
  timeout: 300_000, // a busy machine takes twenty times as long as an idle one
}, async () => {
  const model = (await fetchModels('/models/')).find(({ id }) => id === 'whisper-tiny.en');
  if (model === undefined) throw new Error('The fast model is not listed');
  const runtime = await openRuntime('wasm', new URL('/ort/', document.baseURI).href, 1);
  const whisper = await openWhisper(runtime, model, await loadModelWeights(model, 'wasm', '/models/'));
  const { atSeam, words } = await differencesAtCuts(
    await fixtureSamples('q06-full-1'),
    createHear(whisper),
    CUTS,
  );
  await whisper.dispose();
  expect(words).toBeGreaterThan(25 * CUTS);
  expect(atSeam).toMatchObject({ lost: 0, added: 0 });
  // Three seconds at each cut, about eight words, read in other company: "grade" and "great", "need" and "needs".
  expect(atSeam.changed).toBeLessThanOrEqual(CUTS);
});
