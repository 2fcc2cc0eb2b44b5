/** Entry of the transcription worker: messages in, messages out. The work itself is in the other files. */
import '../../base/zod-without-eval';

import { InferenceSession } from 'onnxruntime-web';
import { AppError, type AppErrorCode, toAppError } from '../../base/app-error';
import { assertNever } from '../../base/assert-never';
import { holdLifeLock } from '../../base/life-lock';
import { oneAfterOther } from '../../base/one-after-other';
import { SAMPLE_RATE_HZ } from '../../base/sample-rate';
import { contentOf, loadWeights, type Weights } from '../../weights/load-weights';
import { fetchWeightsList } from '../../weights/weights-list';
import { fetchModels, filesFor, SILERO_WEIGHTS, type SpeechModel } from '../models';
import {
  type FromWorker,
  type LoadProgress,
  modelsOf,
  type ToWorker,
  WORKER_FAILURES,
  type WorkerFailure,
} from '../protocol';
import { type Answer, type Ears, openAnswer } from './answer/answer';
import { createSileroDetector, detectByLevel } from './answer/voice-activity';
import { createHear, type Hear } from './hearing/hear';
import { openRuntime, type Runtime } from './model/runtime';
import { measureSpeed } from './model/speed';
import { loadModelWeights } from './model/weights';
import { openWhisper, RUNTIME_VERSION, type Whisper } from './model/whisper';

interface Loaded {
  /** As it was asked for: a model, or two as one choice. */
  readonly model: string;
  /** The one that follows the speaker first. */
  readonly opened: readonly Opened[];
}

interface Opened {
  readonly whisper: Whisper;
  readonly hear: Hear;
}

type LoadMessage = Extract<ToWorker, { readonly type: 'load' }>;
type OpenMessage = Extract<ToWorker, { readonly type: 'open' }>;

/** The client asks for one device in the life of a worker. */
let runtime: Runtime | null = null;
let loaded: Loaded | null = null;
let silero: InferenceSession | null = null;
const answers = new Map<number, Answer>();
/** Loads and answers come one after the other: there is one runtime, and it runs one thing at a time. */
const inTurn = oneAfterOther();

void holdLifeLock(self.name);
self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => receive(data));

function receive(message: ToWorker): void {
  switch (message.type) {
    case 'load':
      enqueue(message.id, () => load(message));
      return;
    case 'open':
      open(message);
      return;
    case 'measure':
      enqueue(message.id, () => measure(message.id));
      return;
    case 'push':
      answers.get(message.id)?.push(message.samples);
      return;
    case 'finish':
      answers.get(message.id)?.finish(message.samples);
      return;
    case 'cancel':
      answers.get(message.id)?.cancel();
      return;
    default:
      assertNever(message);
  }
}

function send(message: FromWorker): void {
  self.postMessage(message);
}

/** Runs after all that came before; whatever it throws is the terminal message of its id. */
function enqueue(id: number, work: () => Promise<void>): void {
  inTurn(work).catch((thrown: unknown) => {
    const { code, cause } = toAppError(thrown, 'model-failed');
    send({ type: 'failed', id, code: workerFailure(code), detail: String(cause ?? thrown) });
  });
}

function workerFailure(code: AppErrorCode): WorkerFailure {
  return WORKER_FAILURES.find((failure) => failure === code) ?? 'unexpected';
}

async function load({ id, model: name, device, modelsUrl, ortUrl, threads }: LoadMessage): Promise<void> {
  if (loaded?.model !== name) {
    const models = await modelsToLoad(name, modelsUrl);
    const progress = (step: LoadProgress) => send({ type: 'progress', id, progress: step });
    const preparing = () => progress({ phase: 'prepare' });
    const files = models.flatMap((model) => filesFor(model, device));
    const totalBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
    let before = 0;
    const opened: Opened[] = [];
    try {
      // The larger one needs more memory while it is opened, and what it gives back is enough for the other.
      for (const model of [...models].reverse()) {
        const weights = await loadModelWeights(model, device, modelsUrl, (bytes) =>
          progress({ phase: 'download', loadedBytes: before + bytes, totalBytes }),
        );
        before += filesFor(model, device).reduce((sum, { bytes }) => sum + bytes, 0);
        preparing();
        runtime ??= await openRuntime(device, ortUrl, threads);
        await disposeLoaded();
        opened.unshift(await openAndWarm(runtime, model, weights, preparing));
      }
      silero ??= await openSilero(modelsUrl);
    } catch (thrown) {
      await dispose(opened); // one of two, which no one would use
      throw thrown;
    }
    loaded = { model: name, opened };
  }
  send({ type: 'loaded', id, model: name, version: RUNTIME_VERSION });
}

async function modelsToLoad(name: string, modelsUrl: string): Promise<readonly SpeechModel[]> {
  const all = await fetchModels(modelsUrl);
  return modelsOf(name).map((wanted) => {
    const model = all.find(({ id }) => id === wanted);
    if (model === undefined) throw new AppError('model-missing', { details: { model: wanted } });
    return model;
  });
}

async function openAndWarm(
  on: Runtime,
  model: SpeechModel,
  weights: Weights,
  preparing: () => void,
): Promise<Opened> {
  const whisper = await openWhisper(on, model, weights);
  // The page notices the end of a worker, and starts one on the processor.
  void on.lost().then(() => self.close());
  preparing();
  const hear = createHear(whisper);
  // The first run of each step compiles and allocates; it is no one's answer yet.
  await hear(new Float32Array(SAMPLE_RATE_HZ), { terms: [], shouldStop: async () => false });
  preparing();
  return { whisper, hear };
}

async function disposeLoaded(): Promise<void> {
  await dispose(loaded?.opened ?? []);
  loaded = null;
}

async function dispose(opened: readonly Opened[]): Promise<void> {
  for (const { whisper } of opened) await whisper.dispose();
}

async function measure(id: number): Promise<void> {
  if (loaded === null) throw new AppError('model-missing');
  let realTimeFactor = 0;
  // Where two are loaded, both hear what is said.
  for (const { whisper } of loaded.opened)
    realTimeFactor += await measureSpeed(whisper, () => performance.now());
  send({ type: 'measured', id, realTimeFactor });
}

function open({ id, terms, partials }: OpenMessage): void {
  let takeTurn: (ears: Ears | Promise<never>) => void = () => {};
  const answer = openAnswer({
    ears: new Promise<Ears>((resolve) => {
      takeTurn = resolve;
    }),
    terms,
    onPartial: (segments, heardS) => {
      if (partials) send({ type: 'partial', id, segments, heardS });
    },
    onWants: (before) => send({ type: 'wants', id, before }),
    breathe() {
      tellOfHearing(id);
      return breathe();
    },
  });
  answers.set(id, answer);
  enqueue(id, async () => {
    try {
      takeTurn(loaded === null ? Promise.reject(new AppError('model-missing')) : earsOf(loaded));
      const segments = await answer.heard;
      if (segments === null) send({ type: 'cancelled', id });
      else if (segments.length === 0) throw new AppError('no-speech');
      else send({ type: 'done', id, segments, samples: answer.samples });
    } finally {
      answers.delete(id);
    }
  });
}

/** Time between two signs of life: many in what the page waits for one. */
const SIGN_MS = 5_000;
let toldAt = 0;

/** An answer of half an hour that is heard after its end takes minutes, and the page must know that it goes on. */
function tellOfHearing(id: number): void {
  const now = performance.now();
  if (now - toldAt < SIGN_MS) return;
  toldAt = now;
  send({ type: 'hearing', id });
}

function earsOf({ opened: [follower, overtaker] }: Loaded): Ears {
  if (follower === undefined) throw new AppError('model-missing');
  const detectSpeech = silero === null ? detectByLevel : createSileroDetector(silero);
  return { hear: follower.hear, hearWide: (overtaker ?? follower).hear, detectSpeech };
}

/** Silero, or null where the host serves none: then the level decides. */
async function openSilero(modelsUrl: string): Promise<InferenceSession | null> {
  const file = (await fetchWeightsList(modelsUrl)).get(SILERO_WEIGHTS);
  if (file === undefined) return null;
  const weights = await loadWeights([file], modelsUrl);
  return InferenceSession.create(contentOf(weights, SILERO_WEIGHTS), { executionProviders: ['wasm'] });
}

const breath = new MessageChannel();

/** One turn of the event loop, without the 4 ms that timers take. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    breath.port1.onmessage = () => resolve();
    breath.port2.postMessage(null);
  });
}
