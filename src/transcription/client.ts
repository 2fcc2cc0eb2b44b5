import { AppError, toAppError } from '../base/app-error';
import { Overdue } from '../base/deadline';
import { watchedLines } from '../base/watched-line';
import { type OpenLine, type WorkerLine, wholeUrl, workerLines } from '../base/worker-line';
import { type ModelLoad, startLoad } from './model-load';
import { createOpenAnswers, type OpenOptions } from './open-answers';
import type { FromWorker, LoadProgress, ModelId, ToWorker } from './protocol';
import type { Device, OpenAnswer } from './transcript';

export interface TranscriberOptions {
  /** Folder of the weights and of ONNX Runtime's pair, relative to the page or absolute, with a slash at the end. */
  readonly modelsUrl: string;
  readonly ortUrl: string;
  /** `crossOriginIsolated ? min(4, hardwareConcurrency) : 1`: without isolation WebAssembly has no threads. */
  readonly threads: number;
  /** The graphics card failed with this model: it is not used any more, and the processor goes on. */
  readonly onGraphicsCardFailed?: (model: ModelId, cause: AppError) => void;
  /** Tests give a fake one. */
  readonly openLine?: OpenLine<ToWorker, FromWorker>;
}

/**
 * A step of preparing takes some seconds, on a busy machine up to 20; ONNX Runtime (4 MB packed) comes without news in between,
 * which is half a megabit a second. Who waits sees a second try after it.
 */
const SILENCE_MS = 90_000;

/**
 * Whisper in a worker. A worker that dies, or says nothing for too long, is replaced and fed again, once per load and answer. What fails on the graphics
 * card is done again by a fresh worker on the processor: a build of ONNX Runtime can't be changed, and after trouble with
 * WebGPU nothing in that worker is to be trusted.
 */
export interface Transcriber {
  /**
   * Makes a model ready, warmed up. Calling it again for the same model and device gives the same promise. Rejects with
   * `model-missing`, `model-failed`, `model-late`, `worker-died` or `cancelled`.
   */
  load(model: ModelId, options?: LoadOptions): Promise<void>;
  /** Begins an answer; it is transcribed while it is pushed. Needs a `load` before, which need not be through yet. */
  open(options: OpenOptions): OpenAnswer;
  /**
   * Time of work over length of sound of the loaded model on this device, from a self-test of about a second. Rejects with
   * `model-missing` when none is loaded, `worker-died` or `cancelled`.
   */
  measure(): Promise<number>;
  dispose(): void;
}

interface LoadOptions {
  /** The processor, unless said otherwise. */
  readonly device?: Device;
  readonly onProgress?: (progress: LoadProgress) => void;
  readonly signal?: AbortSignal;
}

interface Measurement {
  readonly resolve: (realTimeFactor: number) => void;
  readonly reject: (error: AppError) => void;
}

export function createTranscriber(options: TranscriberOptions): Transcriber {
  const openLine = watchedLines(options.openLine ?? openTranscriptionLine, { silenceMs: SILENCE_MS, owes });
  let line: WorkerLine<ToWorker> | null = null;
  let load: ModelLoad | null = null;
  const measurements = new Map<number, Measurement>();
  let lastId = 0;
  const nextId = () => ++lastId;
  const answers = createOpenAnswers(nextId, (message, transfer) => reach().send(message, transfer));

  /** It does one thing after the other, as they were asked for; an answer that goes on keeps the rest waiting. */
  function owes(): boolean {
    const loading = load === null || load.settled ? [] : [load.id];
    const asked = Math.min(...loading, ...measurements.keys());
    const answer = answers.first;
    return answer === null || asked < answer.id ? Number.isFinite(asked) : answer.finished;
  }

  /** The living worker; a fresh one is told first what to load. */
  function reach(): WorkerLine<ToWorker> {
    if (line === null) {
      line = openLine({ onMessage: receive, onDeath: recover });
      if (load !== null) sendLoad(line, load);
    }
    return line;
  }

  function sendLoad(to: WorkerLine<ToWorker>, { id, model, device }: ModelLoad): void {
    const { threads } = options;
    const modelsUrl = wholeUrl(options.modelsUrl);
    const ortUrl = wholeUrl(options.ortUrl);
    to.send({ type: 'load', id, model, device, modelsUrl, ortUrl, threads });
  }

  function receive(message: FromWorker): void {
    if (message.type === 'failed' && message.code !== 'no-speech' && load?.device === 'webgpu') {
      leaveGraphicsCard(load, new AppError(message.code, { cause: new Error(message.detail) }));
    } else if (measurements.has(message.id)) settleMeasurement(message);
    else if (message.id === load?.id) progressOf(load, message);
    else answers.receive(message);
  }

  function settleMeasurement(message: FromWorker): void {
    const measurement = measurements.get(message.id);
    measurements.delete(message.id);
    if (message.type === 'measured') measurement?.resolve(message.realTimeFactor);
    else if (message.type === 'failed') measurement?.reject(new AppError(message.code));
  }

  function progressOf(load: ModelLoad, message: FromWorker): void {
    if (message.type === 'progress') for (const listener of load.listeners) listener(message.progress);
    else if (message.type === 'loaded') {
      answers.setSource({
        kind: 'model',
        model: message.model,
        device: load.device,
        version: message.version,
      });
      load.settled = true;
      load.resolve();
    } else if (message.type === 'failed') {
      giveUp(load, new AppError(message.code, { cause: new Error(message.detail) }));
    }
  }

  function giveUp(failed: ModelLoad, error: AppError): void {
    failed.settled = true;
    failed.reject(error);
    if (load === failed) load = null;
  }

  function dropMeasurements(error: AppError): void {
    for (const { reject } of measurements.values()) reject(error);
    measurements.clear();
  }

  function closeLine(): void {
    line?.close();
    line = null;
  }

  /** Has everything that waits done by a fresh worker. */
  function startAfresh(): void {
    closeLine();
    reach();
    answers.feedAgain();
  }

  function leaveGraphicsCard(left: ModelLoad, error: AppError): void {
    left.device = 'wasm';
    dropMeasurements(error);
    startAfresh();
    options.onGraphicsCardFailed?.(left.model, error);
  }

  function recover(cause: unknown): void {
    line = null;
    const error = toAppError(cause, 'worker-died');
    if (load?.device === 'webgpu') {
      leaveGraphicsCard(load, error);
      return;
    }
    dropMeasurements(error);
    if (load !== null && !load.settled && ++load.deaths > 1)
      giveUp(load, cause instanceof Overdue ? new AppError('model-late', { cause }) : error);
    const waiting = answers.survive(error);
    if ((load !== null && !load.settled) || waiting) startAfresh();
  }

  return {
    load(model, { device = 'wasm', onProgress, signal } = {}) {
      if (load?.model !== model || load.device !== device) {
        const changed = load !== null && load.device !== device;
        if (load !== null && !load.settled) giveUp(load, new AppError('cancelled'));
        load = startLoad(nextId(), model, device);
        if (changed) {
          dropMeasurements(new AppError('cancelled'));
          startAfresh();
        } else if (line === null) reach();
        else sendLoad(line, load);
      }
      const current = load;
      if (onProgress) current.listeners.add(onProgress);
      const abort = () => {
        if (current.settled) return;
        giveUp(current, new AppError('cancelled', { cause: signal?.reason }));
        // The download stops with the worker, which no answer needs.
        if (!answers.waiting) closeLine();
      };
      if (signal?.aborted) abort();
      signal?.addEventListener('abort', abort, { once: true });
      return current.promise.finally(() => signal?.removeEventListener('abort', abort));
    },
    open: (openOptions) => answers.open(openOptions),
    measure() {
      const id = nextId();
      const measured = new Promise<number>((resolve, reject) => {
        measurements.set(id, { resolve, reject });
      });
      reach().send({ type: 'measure', id });
      return measured;
    },
    dispose() {
      closeLine();
      const error = new AppError('cancelled');
      dropMeasurements(error);
      if (load !== null && !load.settled) giveUp(load, error);
      answers.rejectAll(error);
    },
  };
}

const openTranscriptionLine = workerLines<ToWorker, FromWorker>(
  'transcription',
  (name) => new Worker(new URL('./worker/worker.ts', import.meta.url), { type: 'module', name }),
);
