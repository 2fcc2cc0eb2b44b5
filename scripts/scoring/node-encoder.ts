import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as ort from 'onnxruntime-web/wasm';
import type { Encode } from '../../src/meaning/sentence-encoder';
import { createSentenceEncoder } from '../../src/meaning/sentence-encoder';

const MODEL = fileURLToPath(new URL('../../models/all-MiniLM-L6-v2/', import.meta.url));

export interface NodeEncoder {
  readonly encode: Encode;
  /** Frees the session; without it the process would not end. */
  close(): Promise<void>;
}

/** The browser's encoder in Node: the same ONNX Runtime WebAssembly, the same weights from models/. */
export async function openNodeEncoder(
  options: { readonly threads?: number; readonly model?: string } = {},
): Promise<NodeEncoder> {
  const model = options.model ?? MODEL;
  ort.env.wasm.numThreads = options.threads ?? 1;
  const json = (name: string) => JSON.parse(readFileSync(`${model}${name}`, 'utf8')) as object;
  const session = await ort.InferenceSession.create(readFileSync(`${model}onnx/model_quantized.onnx`), {
    graphOptimizationLevel: 'all',
  });
  const encode = createSentenceEncoder(
    { Tensor: ort.Tensor, session },
    json('tokenizer.json'),
    json('tokenizer_config.json'),
  );
  return { encode, close: () => session.release() };
}
