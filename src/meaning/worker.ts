/// <reference lib="webworker" />
import * as ort from 'onnxruntime-web/wasm';
import { holdLifeLock } from '../base/life-lock';
import type { FromMeaningWorker, ToMeaningWorker } from './protocol';
import { rememberVectors } from './remembered-vectors';
import type { Encode } from './sentence-encoder';
import { createSentenceEncoder } from './sentence-encoder';

/** The sentence model in a worker of its own: loads at the first message, then encodes one request after the other. */
const scope = self as unknown as DedicatedWorkerGlobalScope;
const send = (message: FromMeaningWorker) => scope.postMessage(message);

class MissingFile extends Error {}

let encoder: Promise<Encode> | null = null;

void holdLifeLock(scope.name).then(() => send({ type: 'alive' }));

scope.addEventListener('message', ({ data }: MessageEvent<ToMeaningWorker>) => {
  if (data.type === 'start') {
    encoder = open(data);
    encoder.then(
      () => send({ type: 'ready' }),
      (thrown: unknown) => fail(null, thrown),
    );
    return;
  }
  const { id, texts } = data;
  (encoder ?? Promise.reject(new Error('Not started')))
    .then((encode) => encode(texts))
    .then(
      (vectors) => send({ type: 'vectors', id, vectors }),
      (thrown: unknown) => fail(id, thrown),
    );
});

async function open(start: Extract<ToMeaningWorker, { type: 'start' }>): Promise<Encode> {
  const folder = `${start.modelsUrl}all-MiniLM-L6-v2/`;
  ort.env.wasm.numThreads = start.threads;
  ort.env.wasm.wasmPaths = {
    mjs: `${start.ortUrl}ort-wasm-simd-threaded.mjs`,
    wasm: `${start.ortUrl}ort-wasm-simd-threaded.wasm`,
  };
  const [weights, tokenizer, config] = await Promise.all([
    fetched(`${folder}onnx/model_quantized.onnx`).then((response) => response.arrayBuffer()),
    fetched(`${folder}tokenizer.json`).then((response) => response.json() as Promise<object>),
    fetched(`${folder}tokenizer_config.json`).then((response) => response.json() as Promise<object>),
  ]);
  const session = await ort.InferenceSession.create(new Uint8Array(weights), {
    executionProviders: ['wasm'],
  });
  return rememberVectors(createSentenceEncoder({ Tensor: ort.Tensor, session }, tokenizer, config));
}

async function fetched(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new MissingFile(`${response.status} for ${url}`);
  return response;
}

function fail(id: number | null, thrown: unknown): void {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  send({ type: 'failed', id, missing: thrown instanceof MissingFile, message });
}
