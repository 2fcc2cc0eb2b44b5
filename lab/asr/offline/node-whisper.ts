import { readFile } from 'node:fs/promises';
import { InferenceSession } from 'onnxruntime-web';
import { filesFor, parseModelIndex } from '../../../src/transcription/models';
import type { Runtime } from '../../../src/transcription/worker/model/runtime';
import { openWhisper, type Whisper } from '../../../src/transcription/worker/model/whisper';

const MODELS = new URL('../../../models/', import.meta.url);
/** A level of ONNX Runtime's log. */
const ERRORS = 3;

/** The same WebAssembly as the browser runs, in Node: what it writes does not depend on what else the machine does. */
const nodeRuntime: Runtime = {
  device: 'wasm',
  open: (graph, { externalData = [] } = {}) =>
    InferenceSession.create(graph, { executionProviders: ['wasm'], externalData, logSeverityLevel: ERRORS }),
  lost: () => new Promise(() => {}),
};

/** A model of `models/` without a browser. Throws when there is none of that name. */
export async function openWhisperInNode(id: string, runtime: Runtime = nodeRuntime): Promise<Whisper> {
  const index: unknown = JSON.parse(await readFile(new URL('index.json', MODELS), 'utf8'));
  const model = parseModelIndex(index).find((candidate) => candidate.id === id);
  if (model === undefined) throw new Error(`models/index.json has no ${id}`);
  const files = filesFor(model, 'wasm').map(async ({ path }) => {
    const content = new Uint8Array(await readFile(new URL(`${id}/${path}`, MODELS)));
    return [path, content] as const;
  });
  return openWhisper(runtime, model, new Map(await Promise.all(files)));
}

/** The voice activity of `models/`. */
export async function openSileroInNode(): Promise<InferenceSession> {
  const graph = new Uint8Array(await readFile(new URL('silero-vad/silero_vad_v5.onnx', MODELS)));
  return InferenceSession.create(graph, { executionProviders: ['wasm'], logSeverityLevel: ERRORS });
}
