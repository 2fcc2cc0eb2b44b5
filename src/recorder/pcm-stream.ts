import { AppError } from '../base/app-error';
import { createDisposalScope } from '../base/disposal';
// Built as a script of its own, resampler included; `new URL('./pcm-worklet.ts', import.meta.url)` would ship the TypeScript.
import workletUrl from './pcm-worklet?worker&url';

/** 16 kHz mono PCM of a microphone, while it runs. */
export interface PcmStream {
  /** Ends the stream after the last samples were handed over. */
  finish(): Promise<void>;
  /** Ends it at once. */
  dispose(): void;
}

/**
 * Listens to a stream, without playing it. `onSamples` gets blocks of 50 ms, 800 samples in -1..1, each array its own; resolves
 * when the first one has come. Rejects with `recording-unsupported`.
 */
export async function openPcmStream(
  stream: MediaStream,
  onSamples: (samples: Float32Array) => void,
): Promise<PcmStream> {
  const scope = createDisposalScope();
  try {
    const context = scope.own(new AudioContext(), (it) => void it.close());
    await context.audioWorklet.addModule(workletUrl);
    const source = scope.own(context.createMediaStreamSource(stream), (it) => it.disconnect());
    const node = scope.own(new AudioWorkletNode(context, 'pcm', { numberOfOutputs: 0 }), (it) => {
      it.port.onmessage = null;
      it.disconnect();
    });
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
        if (data.length > 0) onSamples(data);
        resolve();
      };
    });
    source.connect(node);
    await context.resume();
    await began;
    return {
      async finish() {
        node.port.postMessage('finish');
        await finished;
        scope.dispose();
      },
      dispose: () => scope.dispose(),
    };
  } catch (thrown) {
    scope.dispose();
    throw new AppError('recording-unsupported', { cause: thrown });
  }
}
