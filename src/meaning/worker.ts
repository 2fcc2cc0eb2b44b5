/// <reference lib="webworker" />
import '../base/zod-without-eval';

import * as ort from 'onnxruntime-web/wasm';
import type { Bank } from '../bank/bank';
import { toAppError } from '../base/app-error';
import { holdLifeLock } from '../base/life-lock';
import { oneAfterOther } from '../base/one-after-other';
import type { PointJudge } from '../scoring/points/read-points';
import { prepareScoring, scoreAnswer } from '../scoring/score-answer';
import { contentOf, jsonOf, loadWeights, type Weights } from '../weights/load-weights';
import { fetchWeightsList, filesAt } from '../weights/weights-list';
import { parseJudgeWeights } from './judge-weights-file';
import { type KnownVectors, parseKnownVectors } from './known-vectors';
import {
  type FromScorer,
  SCORER_FAILURES,
  type ScorerAnswer,
  type ScorerTask,
  type ToScorer,
} from './protocol';
import { rememberVectors } from './remembered-vectors';
import type { Encode, EncoderRuntime } from './sentence-encoder';
import { createSentenceEncoder } from './sentence-encoder';
import { createTokenReader } from './token-reader';
import { JUDGE_WEIGHTS, MEANING_WEIGHTS, modelFiles, SENTENCE_MODEL, TOKEN_MODEL } from './weights-files';

/**
 * The models in a worker of their own, and the scorer beside them: a long answer takes the page's thread no time. Loads
 * at the first message, then scores one answer after the other.
 */
const scope = self as unknown as DedicatedWorkerGlobalScope;
const send = (message: FromScorer) => scope.postMessage(message);

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
    const { heard } = task;
    await prepareScoring({ bank, question, terms, ...(heard && { heard }) }, encode, judge);
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
  const [weights, known] = await Promise.all([
    fetchWeightsList(start.modelsUrl).then((list) =>
      loadWeights(filesAt(list, MEANING_WEIGHTS), start.modelsUrl, {
        onBytes: () => send({ type: 'alive' }),
      }),
    ),
    knownVectors(start.vectorsUrl),
  ]);
  const sentences = modelIn(weights, SENTENCE_MODEL);
  const pieces = modelIn(weights, TOKEN_MODEL);
  const encode = createSentenceEncoder(await runtimeOf(sentences), sentences.tokenizer, sentences.config);
  const reader = createTokenReader(await runtimeOf(pieces), pieces.tokenizer, pieces.config);
  return {
    encode: rememberVectors(encode, { told: known }),
    judge: { reader, weights: parseJudgeWeights(jsonOf(weights, JUDGE_WEIGHTS)) },
  };
}

interface Model {
  readonly graph: Uint8Array;
  readonly tokenizer: object;
  readonly config: object;
}

function modelIn(weights: Weights, name: string): Model {
  const { graph, tokenizer, config } = modelFiles(name);
  return {
    graph: contentOf(weights, graph),
    tokenizer: Object(jsonOf(weights, tokenizer)),
    config: Object(jsonOf(weights, config)),
  };
}

async function runtimeOf({ graph }: Model): Promise<EncoderRuntime> {
  const session = await ort.InferenceSession.create(graph, { executionProviders: ['wasm'] });
  return { Tensor: ort.Tensor, session };
}

/** They only save time: a host that doesn't serve them makes the model read the bank itself. */
async function knownVectors(url: string): Promise<KnownVectors> {
  const response = await fetch(url);
  return response.ok ? parseKnownVectors(await response.json(), SENTENCE_MODEL) : new Map();
}

function fail(id: number | null, thrown: unknown): void {
  const { code, cause } = toAppError(thrown, 'model-failed');
  const failure = SCORER_FAILURES.find((one) => one === code) ?? 'model-failed';
  send({ type: 'failed', id, code: failure, message: String(cause ?? thrown) });
}
