/// <reference lib="webworker" />
import '../base/zod-without-eval';

import * as ort from 'onnxruntime-web/wasm';
import type { Bank } from '../bank/bank';
import { holdLifeLock } from '../base/life-lock';
import { prepareScoring, scoreAnswer } from '../scoring/score-answer';
import { type KnownVectors, parseKnownVectors } from './known-vectors';
import type { FromScorer, ScorerAnswer, ScorerTask, ToScorer } from './protocol';
import { rememberVectors } from './remembered-vectors';
import type { Encode } from './sentence-encoder';
import { createSentenceEncoder, SENTENCE_MODEL } from './sentence-encoder';

/**
 * The sentence model in a worker of its own, and the scorer beside it: a long answer takes the page's thread no time. Loads
 * at the first message, then scores one answer after the other.
 */
const scope = self as unknown as DedicatedWorkerGlobalScope;
const send = (message: FromScorer) => scope.postMessage(message);

class MissingFile extends Error {}

let encoder: Promise<Encode> | null = null;
let bank: Bank | null = null;

void holdLifeLock(scope.name).then(() => send({ type: 'alive' }));

scope.addEventListener('message', ({ data }: MessageEvent<ToScorer>) => {
  if (data.type === 'start') {
    encoder = open(data);
    encoder.then(
      () => send({ type: 'ready' }),
      (thrown: unknown) => fail(null, thrown),
    );
  } else if (data.type === 'bank') bank = data.bank;
  else perform(data, bank, encoder).then(send, (thrown: unknown) => fail(data.id, thrown));
});

/** The bank and the model as they were when the task came. */
async function perform(
  task: ScorerTask,
  bank: Bank | null,
  encoder: Promise<Encode> | null,
): Promise<ScorerAnswer> {
  const question = bank?.questions.find(({ number }) => number === task.question);
  if (!bank || !question || !encoder) throw new Error(`Not told of question ${task.question}`);
  const encode = await encoder;
  const { id, terms } = task;
  if (task.type === 'prepare') {
    await prepareScoring({ bank, question, terms }, encode);
    return { type: 'prepared', id };
  }
  const { transcript } = task;
  return { type: 'scored', id, score: await scoreAnswer({ bank, question, terms, transcript }, encode) };
}

async function open(start: Extract<ToScorer, { type: 'start' }>): Promise<Encode> {
  const folder = `${start.modelsUrl}${SENTENCE_MODEL}/`;
  ort.env.wasm.numThreads = start.threads;
  ort.env.wasm.wasmPaths = {
    mjs: `${start.ortUrl}ort-wasm-simd-threaded.mjs`,
    wasm: `${start.ortUrl}ort-wasm-simd-threaded.wasm`,
  };
  const [weights, tokenizer, config, known] = await Promise.all([
    fetched(`${folder}onnx/model_quantized.onnx`).then((response) => response.arrayBuffer()),
    fetched(`${folder}tokenizer.json`).then((response) => response.json() as Promise<object>),
    fetched(`${folder}tokenizer_config.json`).then((response) => response.json() as Promise<object>),
    knownVectors(start.vectorsUrl),
  ]);
  const session = await ort.InferenceSession.create(new Uint8Array(weights), {
    executionProviders: ['wasm'],
  });
  const encode = createSentenceEncoder({ Tensor: ort.Tensor, session }, tokenizer, config);
  return rememberVectors(encode, { told: known });
}

/** They only save time: a host that doesn't serve them makes the model read the bank itself. */
async function knownVectors(url: string): Promise<KnownVectors> {
  const response = await fetch(url);
  return response.ok ? parseKnownVectors(await response.json(), SENTENCE_MODEL) : new Map();
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
