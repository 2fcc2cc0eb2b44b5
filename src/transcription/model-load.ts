import type { AppError } from '../base/app-error';
import type { LoadProgress, ModelId } from './protocol';
import type { Device } from './transcript';

/** A model on its way into a worker, or there. */
export interface ModelLoad {
  readonly id: number;
  readonly model: ModelId;
  /** The processor from the moment the graphics card was given up. */
  device: Device;
  readonly listeners: Set<(progress: LoadProgress) => void>;
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: AppError) => void;
  settled: boolean;
  /** How many workers died over it. */
  deaths: number;
}

export function startLoad(id: number, model: ModelId, device: Device): ModelLoad {
  let resolve = () => {};
  let reject: ModelLoad['reject'] = () => {};
  const promise = new Promise<void>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { id, model, device, listeners: new Set(), promise, resolve, reject, settled: false, deaths: 0 };
}
