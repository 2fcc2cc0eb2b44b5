/// <reference lib="webworker" />
import '../base/zod-without-eval';

import * as ort from 'onnxruntime-web/wasm';
import type { Bank } from '../bank/bank';
import { holdLifeLock } from '../base/life-lock';
import { oneAfterOther } from '../base/one-after-other';
import type { PointJudge } from '../scoring/points/read-points';
import { prepareScoring, scoreAnswer } from '../scoring/score-answer';
import { JUDGE_WEIGHTS, parseJudgeWeights } from './judge-weights-file';
import { type KnownVectors, parseKnownVectors } from './known-vectors';
import type { FromScorer, ScorerAnswer, ScorerTask, ToScorer } from './protocol';
import { rememberVectors } from './remembered-vectors';
import type { Encode, EncoderRuntime } from './sentence-encoder';
import { createSentenceEncoder, SENTENCE_MODEL } from './sentence-encoder';
import { createTokenReader, TOKEN_MODEL } from './token-reader';

/**
 * The models in a worker of their own, and the scorer beside them: a long answer takes the page's thread no time. Loads
 * at the first message, then scores one answer after the other.
 */
const scope = self as unknown as DedicatedWorkerGlobalScope;
const send = (message: FromScorer) => scope.postMessage(message);

class MissingFile extends Error {}

/** Sentences for what is close, word pieces for points. */
interface Models {
  readonly encode: Encode;
  readonly judge: PointJudge;
}

let models: Promise<Models> | null = null;
let bank: Bank | null = null;
/** Two at once would read the same texts twice: what the first has read, the second remembers. */
const inTurn = oneAfterOther();

void holdLifeLock(scope.name).then(() => send({ type: 'alive' }));

scope.addEventListener('message', ({ data }: MessageEvent<ToScorer>) => {
  if (data.type === 'start') {
    models = open(data);
    models.then(
      () => send({ type: 'ready' }),
      (thrown: unknown) => fail(null, thrown),
    );
  } else if (data.type === 'bank') bank = data.bank;
  else {
    const [told, opened] = [bank, models];
    inTurn(() => perform(data, told, opened)).then(send, (thrown: unknown) => fail(data.id, thrown));
  }
});

/** The bank and the models as they were when the task came. */
async function perform(
  task: ScorerTask,
  bank: Bank | null,
  models: Promise<Models> | null,
): Promise<ScorerAnswer> {
  const question = bank?.questions.find(({ number }) => number === task.question);
  if (!bank || !question || !models) throw new Error(`Not told of question ${task.question}`);
  const { encode, judge } = await models;
  const { id, terms } = task;
  if (task.type === 'prepare') {
    await prepareScoring({ bank, question, terms }, encode, judge);
    return { type: 'prepared', id };
  }
  const { transcript } = task;
  const score = await scoreAnswer({ bank, question, terms, transcript }, encode, judge);
  return { type: 'scored', id, score };
}

async function open(start: Extract<ToScorer, { type: 'start' }>): Promise<Models> {
  ort.env.wasm.numThreads = start.threads;
  ort.env.wasm.wasmPaths = {
    mjs: `${start.ortUrl}ort-wasm-simd-threaded.mjs`,
    wasm: `${start.ortUrl}ort-wasm-simd-threaded.wasm`,
  };
  const [sentences, pieces, judgeJson, known] = await Promise.all([
    openedModel(`${start.modelsUrl}${SENTENCE_MODEL}/`),
    openedModel(`${start.modelsUrl}${TOKEN_MODEL}/`),
    fetched(`${start.modelsUrl}${JUDGE_WEIGHTS}`).then((response) => response.json()),
    knownVectors(start.vectorsUrl),
  ]);
  const encode = createSentenceEncoder(sentences.runtime, sentences.tokenizer, sentences.config);
  const reader = createTokenReader(pieces.runtime, pieces.tokenizer, pieces.config);
  return {
    encode: rememberVectors(encode, { told: known }),
    judge: { reader, weights: parseJudgeWeights(judgeJson) },
  };
}

interface OpenedModel {
  readonly runtime: EncoderRuntime;
  readonly tokenizer: object;
  readonly config: object;
}

/** One model opens while the other still comes over the line. */
async function openedModel(folder: string): Promise<OpenedModel> {
  const [runtime, tokenizer, config] = await Promise.all([
    fetched(`${folder}onnx/model_quantized.onnx`)
      .then((response) => response.arrayBuffer())
      .then(runtimeOf),
    fetched(`${folder}tokenizer.json`).then((response) => response.json() as Promise<object>),
    fetched(`${folder}tokenizer_config.json`).then((response) => response.json() as Promise<object>),
  ]);
  return { runtime, tokenizer, config };
}

async function runtimeOf(weights: ArrayBuffer): Promise<EncoderRuntime> {
  const session = await ort.InferenceSession.create(new Uint8Array(weights), {
    executionProviders: ['wasm'],
  });
  return { Tensor: ort.Tensor, session };
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
