import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bothOf } from '../../src/transcription/protocol';
import type { ArmSetup } from './bench-page/page-protocol';

export interface Arm extends Omit<ArmSetup, 'threads'> {
  readonly page: 'ours' | 'peers' | 'whisper-wasm';
  /** Gets no terms; to see what they do. */
  readonly unprompted?: true;
}

const TINY = 'whisper-tiny.en';
const BASE = 'whisper-base';

export const ARMS: Readonly<Record<string, Arm>> = {
  fast: { page: 'ours', model: TINY, wasm: 'plain' },
  accurate: { page: 'ours', model: BASE, wasm: 'plain' },
  both: { page: 'ours', model: bothOf(TINY, BASE), wasm: 'plain' },
  pipeline: { page: 'peers', model: TINY, wasm: 'default' },
  'pipeline-base': { page: 'peers', model: BASE, wasm: 'default' },
  tuned: { page: 'peers', model: TINY, wasm: 'plain' },
  'tuned-base': { page: 'peers', model: BASE, wasm: 'plain' },
  'whisper.wasm': { page: 'whisper-wasm', model: TINY, wasm: 'plain' },
  'whisper.wasm-base': { page: 'whisper-wasm', model: BASE, wasm: 'plain' },
  'fast-unprompted': { page: 'ours', model: TINY, wasm: 'plain', unprompted: true },
  'accurate-unprompted': { page: 'ours', model: BASE, wasm: 'plain', unprompted: true },
};

export const USUAL_ARMS = Object.keys(ARMS).filter((name) => ARMS[name]?.unprompted !== true);

export const ARMS_HELP = `  fast          ours, whisper-tiny.en              accurate           ours, whisper-base
  both          ours, whisper-tiny.en, overtaken by whisper-base where nobody waits
  pipeline      transformers.js as its demo calls it: 30 s chunks, stride 5, its default WebAssembly (tiny.en)
  tuned         the same pipeline on our WebAssembly build and threads (tiny.en)
  whisper.wasm  whisper.cpp in WebAssembly, @timur00kh/whisper.wasm on our threads (tiny.en); its weights are made by
                python lab/graphs/ggml_weights.py
  pipeline-base, tuned-base, whisper.wasm-base     the same three with whisper-base
  fast-unprompted, accurate-unprompted             ours without the terms; only when --arms names them`;

/** Why an arm can't run here, as a sentence; null when it can. */
export function whyAbsent(name: string): string | null {
  const arm = ARMS[name];
  if (arm === undefined) return `There is no arm ${name}.`;
  if (arm.page !== 'whisper-wasm') return null;
  const weights = fileURLToPath(new URL(`../../ggml/${arm.model}.bin`, import.meta.url));
  if (existsSync(weights)) return null;
  return `${name} is left out: make its weights with "python lab/graphs/ggml_weights.py" (needs numpy).`;
}
