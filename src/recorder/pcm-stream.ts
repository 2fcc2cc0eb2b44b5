import { AppError } from '../base/app-error';
import { ifOverdue, within } from '../base/deadline';
import { createDisposalScope, type DisposalScope } from '../base/disposal';
// Built as a script of its own, resampler included; `new URL('./pcm-worklet.ts', import.meta.url)` would ship the TypeScript.
import workletUrl from './pcm-worklet?worker&url';
import { SYSTEM_WAIT_MS } from './system-wait';

/** 16 kHz mono PCM of a microphone, while it runs. */
export interface PcmStream {
  /** Ends the stream after the last samples were handed over, or after a second: a suspended one hands over nothing. */
  finish(): Promise<void>;
  /** Ends it at once. */
  dispose(): void;
}

export interface PcmSinks {
  /** Blocks of 50 ms, 800 samples in -1..1, each array its own. */
  onSamples(samples: Float32Array): void;
  /** No block has come for two seconds (true), or they come again (false). */
  onMissing(missing: boolean): void;
}

/** A call, another tab or a headset may suspend an AudioContext; this long without a block is no mere delay. */
const MISSING_MS = 2_000;
/** The audio thread answers within a block of 3 ms, or it does not run. */
const FINISH_WAIT_MS = 1_000;

/** A headset that wakes up takes about a second; who is muted is told so later. */
const AWAKE_WAIT_MS = 1_500;

/**
 * Listens to a stream, without playing it; resolves when the microphone delivers sound: a Bluetooth headset gives zeros until
 * it is awake, and words said meanwhile would be lost. One that gives nothing else for 1.5 s is taken as it is. An AudioContext that the system suspends
 * is resumed, again and again. Rejects with `recording-unsupported`, also when no block comes, or `cancelled`.
 */
export async function openPcmStream(
  stream: MediaStream,
  sinks: PcmSinks,
  signal: AbortSignal,
): Promise<PcmStream> {
  const scope = createDisposalScope();
  try {
    const { context, source } = listenTo(stream, scope);
    const loaded = context.audioWorklet.addModule(workletUrl);
    await within('The audio worklet', loaded, SYSTEM_WAIT_MS, signal);
    const node = scope.own(new AudioWorkletNode(context, 'pcm', { numberOfOutputs: 0 }), (it) => {
      // Chromium keeps the node until the page is left, and by its handlers the recorder, the samples and all else of the take.
      it.onprocessorerror = null;
      it.port.onmessage = null;
      it.disconnect();
    });
    let tellAwake = () => {};
    const awake = new Promise<void>((resolve) => {
      tellAwake = resolve;
    });
    const heard = watchForMissing(context, scope, sinks.onMissing);
    let tellFinished = () => {};
    const finished = new Promise<void>((resolve) => {
      tellFinished = resolve;
    });
    const began = new Promise<void>((resolve, reject) => {
      node.onprocessorerror = (event) => {
        reject(event);
        tellFinished();
      };
      node.port.onmessage = ({ data }: MessageEvent<Float32Array | null>) => {
        if (data === null) return tellFinished();
        heard();
        if (data.length > 0) sinks.onSamples(data);
        if (data.some((sample) => sample !== 0)) tellAwake(); // a live microphone always has noise
        resolve();
      };
      context.resume().catch(reject); // it may never settle; the first block tells
    });
    source.connect(node);
    await within('The first samples', began, SYSTEM_WAIT_MS, signal);
    await within('The first sound', awake, AWAKE_WAIT_MS, signal).catch(ifOverdue(undefined));
    return {
      async finish() {
        node.port.postMessage('finish');
        await within('The last samples', finished, FINISH_WAIT_MS).catch(tellFinished);
        scope.dispose();
      },
      dispose: () => scope.dispose(),
    };
  } catch (thrown) {
    scope.dispose();
    throw thrown instanceof AppError ? thrown : new AppError('recording-unsupported', { cause: thrown });
  }
}

/**
 * Firefox connects no microphone to a context of another rate (a Bluetooth headset, or resistFingerprinting), so the second
 * try has the track's own.
 */
function listenTo(stream: MediaStream, scope: DisposalScope) {
  const open = (options: AudioContextOptions) => {
    const context = scope.own(new AudioContext(options), (it) => void it.close());
    const source = scope.own(context.createMediaStreamSource(stream), (it) => it.disconnect());
    return { context, source };
  };
  try {
    return open({});
  } catch (thrown) {
    const sampleRate = stream.getAudioTracks()[0]?.getSettings().sampleRate;
    if (!sampleRate) throw thrown; // WebKitGTK says 0
    return open({ sampleRate });
  }
}

/** Resumes the context whenever it may have stopped. Returns what is to be called with each block. */
function watchForMissing(
  context: AudioContext,
  scope: DisposalScope,
  onMissing: (missing: boolean) => void,
): () => void {
  let lastBlockAt = performance.now();
  let missing = false;
  const tell = (next: boolean) => {
    if (missing === next) return;
    missing = next;
    onMissing(next);
  };
  const wake = () => {
    // While a call lasts, resuming is refused; the next second tries again.
    if (context.state !== 'running' && context.state !== 'closed') context.resume().catch(() => tell(true));
  };
  scope.listen(context, 'statechange', wake);
  const watch = setInterval(() => {
    if (performance.now() - lastBlockAt < MISSING_MS) return;
    wake();
    tell(true);
  }, MISSING_MS / 2);
  scope.own(watch, clearInterval);
  return () => {
    lastBlockAt = performance.now();
    tell(false);
  };
}
