/**
 * What crosses the wire between the page and the transcription worker. Types, the names of models, and the codes that may be sent.
 *
 * Every message carries an id. Each `load` gets exactly one of `loaded` or `failed`; each `open` gets exactly one of
 * `done`, `cancelled` or `failed`; each `measure` one of `measured` or `failed`. The worker sends codes; the page chooses words.
 */
import { SAMPLE_RATE_HZ } from '../base/sample-rate';
import type { Device, Segment } from './transcript';

export type ModelId = string; // a folder under /models, such as "whisper-tiny.en", or `bothOf` two

const BOTH = '+';

/** One choice of two models: `follower` writes while somebody speaks, `overtaker` hears it again where nobody waits. */
export function bothOf(follower: ModelId, overtaker: ModelId): ModelId {
  return `${follower}${BOTH}${overtaker}`;
}

/** The models of a choice, the one that follows first; most choices are one model. */
export function modelsOf(choice: ModelId): readonly ModelId[] {
  return choice.split(BOTH);
}

/** Whether a choice is of two models; null is the choice of none. */
export function isOfTwo(choice: ModelId | null): boolean {
  return choice !== null && modelsOf(choice).length > 1;
}

/**
 * Samples that the worker holds beyond what it has heard, at most: three times what one run of Whisper takes. More would wait there a second
 * time, since the page holds all of an answer for a worker that dies.
 */
export const MOST_UNHEARD = 90 * SAMPLE_RATE_HZ;

export type ToWorker =
  | {
      readonly type: 'load';
      readonly id: number;
      readonly model: ModelId;
      /** The same in all loads of a worker. */
      readonly device: Device;
      /** Absolute addresses of the folders that hold the weights and the ONNX Runtime pair. */
      readonly modelsUrl: string;
      readonly ortUrl: string;
      readonly threads: number;
    }
  | {
      readonly type: 'open';
      readonly id: number;
      /** Key terms of the question, for the decoder to expect. */
      readonly terms: readonly string[];
      readonly partials: boolean;
    }
  /** 16 kHz mono samples of the open answer, transferred: no more than `wants` allows. */
  | { readonly type: 'push'; readonly id: number; readonly samples: Float32Array<ArrayBuffer> }
  /** The speaker stopped after so many samples; those that the worker has no room for yet still come. */
  | { readonly type: 'finish'; readonly id: number; readonly samples: number }
  /** How fast is the loaded model here? */
  | { readonly type: 'measure'; readonly id: number }
  | { readonly type: 'cancel'; readonly id: number };

export type FromWorker =
  | { readonly type: 'progress'; readonly id: number; readonly progress: LoadProgress }
  /** There is room for the samples of the answer before this one; for the first `MOST_UNHEARD` there always is. */
  | { readonly type: 'wants'; readonly id: number; readonly before: number }
  /** An answer is heard, which may take long: a sign of life now and then. */
  | { readonly type: 'hearing'; readonly id: number }
  | { readonly type: 'loaded'; readonly id: number; readonly model: ModelId; readonly version: string }
  | {
      readonly type: 'partial';
      readonly id: number;
      /** All that was heard so far; a later partial or `done` may change it. */
      readonly segments: readonly Segment[];
      /** The second of the answer up to which it is heard, or silent. */
      readonly heardS: number;
    }
  | {
      readonly type: 'done';
      readonly id: number;
      readonly segments: readonly Segment[];
      /** How many samples the worker got; as many as were pushed, or some were lost. */
      readonly samples: number;
    }
  | { readonly type: 'measured'; readonly id: number; readonly realTimeFactor: number }
  | { readonly type: 'cancelled'; readonly id: number }
  | { readonly type: 'failed'; readonly id: number; readonly code: WorkerFailure; readonly detail: string };

export const WORKER_FAILURES = [
  'model-missing',
  'model-unreachable',
  'model-damaged',
  'model-failed',
  'no-speech',
  'unexpected',
] as const;
export type WorkerFailure = (typeof WORKER_FAILURES)[number];

export type LoadProgress =
  | { readonly phase: 'download'; readonly loadedBytes: number; readonly totalBytes: number }
  /** Told again with each step of it. */
  | { readonly phase: 'prepare' };
