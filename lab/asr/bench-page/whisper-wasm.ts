import { WhisperWasmService } from '@timur00kh/whisper.wasm';
import { SAMPLE_RATE_HZ } from '../../../src/base/sample-rate';
import { transcribeWhole } from './whole-take';

/** The library gives up when no first sentence has come after 30 s, which a busy machine needs. */
const PATIENCE_MS = 600_000;

let service: WhisperWasmService | null = null;
let threads = 1;

/** As the quick start of the library calls it: whisper.cpp works in threads of its own, beside the page. */
async function run(samples: Float32Array): Promise<string> {
  if (service === null) throw new Error('No model is loaded');
  const options = { language: 'en', threads, timeoutMs: PATIENCE_MS };
  let text = '';
  for await (const segment of service.createSession().streaming(samples, options)) text += ` ${segment.text}`;
  return text;
}

window.bench = {
  async load(setup) {
    threads = setup.threads;
    service = new WhisperWasmService();
    const weights = await fetch(`/ggml/${setup.model}.bin`);
    if (!weights.ok) throw new Error(`The weights of ${setup.model} are not there`);
    await service.initModel(new Uint8Array(await weights.arrayBuffer()));
    await run(new Float32Array(SAMPLE_RATE_HZ));
  },
  transcribe: (take) => transcribeWhole(take, run),
  samplesLost: async () => null,
};
