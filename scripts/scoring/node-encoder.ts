import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as ort from 'onnxruntime-web/wasm';
import { parseJudgeWeights } from '../../src/meaning/judge-weights-file';
import type { Encode, EncoderRuntime } from '../../src/meaning/sentence-encoder';
import { createSentenceEncoder } from '../../src/meaning/sentence-encoder';
import { createTokenReader } from '../../src/meaning/token-reader';
import { JUDGE_WEIGHTS, SENTENCE_MODEL, TOKEN_MODEL } from '../../src/meaning/weights-files';
import type { PointJudge } from '../../src/scoring/points/read-points';

const MODELS = fileURLToPath(new URL('../../models/', import.meta.url));

const GRAPH = 'onnx/model_quantized.onnx';

export interface NodeEncoder {
  readonly encode: Encode;
  /** Frees the session; without it the process would not end. */
  close(): Promise<void>;
}

export interface NodeJudge extends PointJudge {
  close(): Promise<void>;
}

/** The browser's encoder in Node: the same ONNX Runtime WebAssembly, the same weights from models/. */
export async function openNodeEncoder(
  options: { readonly threads?: number; readonly model?: string } = {},
): Promise<NodeEncoder> {
  const folder = options.model ?? `${MODELS}${SENTENCE_MODEL}/`;
  const runtime = await openRuntime(`${folder}${GRAPH}`, options.threads);
  const encode = createSentenceEncoder(
    runtime,
    readJson(`${folder}tokenizer.json`),
    readJson(`${folder}tokenizer_config.json`),
  );
  return { encode, close: () => runtime.session.release() };
}

/** The browser's judge of points in Node. `fitted` is a folder that lab/scoring/judge/train.py wrote, instead of what ships. */
export async function openNodeJudge(
  options: { readonly threads?: number; readonly fitted?: string | undefined } = {},
): Promise<NodeJudge> {
  const folder = `${MODELS}${TOKEN_MODEL}/`;
  const { fitted } = options;
  const graph = fitted === undefined ? `${folder}${GRAPH}` : join(fitted, 'model_quantized.onnx');
  const judge = fitted === undefined ? `${MODELS}${JUDGE_WEIGHTS}` : join(fitted, 'weights.json');
  const runtime = await openRuntime(graph, options.threads);
  const reader = createTokenReader(
    runtime,
    readJson(`${folder}tokenizer.json`),
    readJson(`${folder}tokenizer_config.json`),
  );
  const weights = parseJudgeWeights(readJson(judge));
  return { reader, weights, close: () => runtime.session.release() };
}

async function openRuntime(graph: string, threads = 1): Promise<EncoderRuntime> {
  ort.env.wasm.numThreads = threads;
  const session = await ort.InferenceSession.create(readFileSync(graph), {
    graphOptimizationLevel: 'all',
  });
  return { Tensor: ort.Tensor, session };
}

function readJson(file: string): object {
  return JSON.parse(readFileSync(file, 'utf8')) as object;
}
