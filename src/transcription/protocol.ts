/**
 * What crosses the wire between the page and the transcription worker. Types only.
 *
 * Every message carries an id. Each `load` gets exactly one of `loaded` or `failed`; each `open` gets exactly one of
 * `done`, `cancelled` or `failed`. The worker sends codes; the page chooses words.
 */
import type { Segment } from './transcript';

export type ModelId = string; // a folder under /models, such as "whisper-tiny.en"

export type ToWorker =
  | {
      readonly type: 'load';
      readonly id: number;
      readonly model: ModelId;
      readonly modelsUrl: string;
      readonly threads: number;
    }
  | {
      readonly type: 'open';
      readonly id: number;
      readonly terms: readonly string[];
      readonly partials: boolean;
    }
  /** 16 kHz mono samples of the open answer, transferred. */
  | { readonly type: 'push'; readonly id: number; readonly samples: Float32Array }
  | { readonly type: 'finish'; readonly id: number }
  | { readonly type: 'cancel'; readonly id: number };

export type FromWorker =
  | { readonly type: 'progress'; readonly id: number; readonly progress: LoadProgress }
  | { readonly type: 'loaded'; readonly id: number; readonly model: ModelId; readonly version: string }
  | {
      readonly type: 'partial';
      readonly id: number;
      readonly segments: readonly Segment[];
      readonly behindS: number;
    }
  | { readonly type: 'done'; readonly id: number; readonly segments: readonly Segment[] }
  | { readonly type: 'cancelled'; readonly id: number }
  | { readonly type: 'failed'; readonly id: number; readonly code: WorkerFailure; readonly detail: string };

export type WorkerFailure = 'model-missing' | 'model-failed' | 'no-speech' | 'unexpected';

export type LoadProgress =
  | { readonly phase: 'download'; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly phase: 'prepare' };
