import { type AutomaticSpeechRecognitionPipeline, env, pipeline } from '@xenova/transformers';
import { SAMPLE_RATE_HZ } from '../../../src/base/sample-rate';
import type { ArmSetup } from './page-protocol';

export type PeerQuestion =
  | { readonly kind: 'load'; readonly setup: ArmSetup }
  | { readonly kind: 'transcribe'; readonly samples: Float32Array };

export interface PeerAnswer {
  readonly text: string;
  readonly error: string | null;
}

const ORT = '/node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded';

let transcribe: AutomaticSpeechRecognitionPipeline | null = null;
let english: object = {};

self.addEventListener('message', async ({ data }: MessageEvent<PeerQuestion>) => {
  const answer = (text: string, error: string | null) =>
    self.postMessage({ text, error } satisfies PeerAnswer);
  try {
    answer(data.kind === 'load' ? await load(data.setup) : await run(data.samples), null);
  } catch (error) {
    answer('', String(error));
  }
});

async function load({ model, threads, wasm }: ArmSetup): Promise<string> {
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = '/models/';
  env.useBrowserCache = false;
  env.useWasmCache = false;
  const runtime = env.backends.onnx.wasm;
  if (runtime === undefined) throw new Error('No WebAssembly backend');
  // The library's own default is the asyncify build from a CDN; here it comes from this machine.
  const build = wasm === 'default' ? '.asyncify' : '';
  runtime.wasmPaths = { mjs: `${ORT}${build}.mjs`, wasm: `${ORT}${build}.wasm` };
  if (wasm === 'plain') runtime.numThreads = threads;
  transcribe = await pipeline('automatic-speech-recognition', model, { dtype: 'q8', device: 'wasm' });
  english = model.endsWith('.en') ? {} : { language: 'en', task: 'transcribe' };
  await run(new Float32Array(SAMPLE_RATE_HZ));
  return '';
}

/** As the demo of the library calls it. */
async function run(samples: Float32Array): Promise<string> {
  if (transcribe === null) throw new Error('No model is loaded');
  const output = await transcribe(samples, {
    chunk_length_s: 30,
    stride_length_s: 5,
    return_timestamps: true,
    ...english,
  });
  return (Array.isArray(output) ? output : [output]).map(({ text }) => text).join(' ');
}
