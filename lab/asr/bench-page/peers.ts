import type { ArmSetup } from './page-protocol';
import type { PeerAnswer, PeerQuestion } from './peers-worker';
import { transcribeWhole } from './whole-take';

let worker: Worker | null = null;

/** The pipeline works in a worker, as every careful app does with it. */
function ask(question: PeerQuestion): Promise<string> {
  return new Promise((resolve, reject) => {
    if (worker === null) throw new Error('No model is loaded');
    worker.onmessage = ({ data }: MessageEvent<PeerAnswer>) =>
      data.error === null ? resolve(data.text) : reject(new Error(data.error));
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(question);
  });
}

window.bench = {
  async load(setup: ArmSetup) {
    worker?.terminate();
    worker = new Worker(new URL('./peers-worker.ts', import.meta.url), { type: 'module' });
    await ask({ kind: 'load', setup });
  },
  transcribe: (take) => transcribeWhole(take, (samples) => ask({ kind: 'transcribe', samples })),
  samplesLost: async () => null,
};
