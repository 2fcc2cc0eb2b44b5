import { openRecorder } from '../../../src/recorder/open-recorder';
import { createTranscriber, type OpenAnswer, type Transcriber } from '../../../src/transcription/client';
import { textOf } from '../../../src/transcription/transcript';
import type { BenchTake } from './page-protocol';
import { wavSamples } from './wav-samples';

const SAMPLE_RATE_HZ = 16_000;
const BLOCK = 1600;

let transcriber: Transcriber | null = null;

window.bench = {
  async load({ model, threads }) {
    transcriber?.dispose();
    transcriber = createTranscriber({ modelsUrl: '/models/', ortUrl: '/ort/', threads });
    await transcriber.load(model);
  },

  async transcribe(take) {
    if (transcriber === null) throw new Error('No model is loaded');
    const samples = await wavSamples(take.url);
    let mostBehindS = 0;
    const onPartial = ({ behindS }: { readonly behindS: number }) => {
      mostBehindS = Math.max(mostBehindS, behindS);
    };
    const answer = transcriber.open({ terms: take.terms, onPartial });
    const startedAt = performance.now();
    await (take.microphone ? record(answer, samples.length) : push(answer, samples, take.pace));
    const stoppedAt = performance.now();
    const text = await textOrNothing(answer);
    const doneAt = performance.now();
    return {
      text,
      seconds: samples.length / SAMPLE_RATE_HZ,
      stopToTextMs: doneAt - stoppedAt,
      totalMs: doneAt - startedAt,
      mostBehindS,
    };
  },
};

async function textOrNothing(answer: OpenAnswer): Promise<string> {
  try {
    return textOf(await answer.finish());
  } catch (error) {
    if (error instanceof Error && error.message === 'no-speech') return '';
    throw error;
  }
}

/** Block by block, as a microphone does: each is handed over when its last sample would have been spoken. */
async function push(answer: OpenAnswer, samples: Float32Array<ArrayBuffer>, pace: BenchTake['pace']) {
  const startedAt = performance.now();
  for (let from = 0; from < samples.length; from += BLOCK) {
    if (pace !== null) {
      const dueAt = startedAt + ((from + BLOCK) / SAMPLE_RATE_HZ / pace) * 1000;
      await new Promise((resolve) => setTimeout(resolve, dueAt - performance.now()));
    }
    answer.push(samples.slice(from, from + BLOCK));
  }
}

/** Through the recorder of the product, from Chromium's microphone that plays the WAV. */
async function record(answer: OpenAnswer, length: number): Promise<void> {
  let heard = 0;
  let enough: () => void = () => {};
  const whole = new Promise<void>((resolve) => {
    enough = resolve;
  });
  const recording = await openRecorder({
    takeId: 'bench',
    preferences: { deviceId: null, echoCancellation: false, noiseSuppression: false, autoGainControl: false },
    sinks: {
      onChunk: () => {},
      onSamples(samples) {
        answer.push(samples);
        heard += samples.length;
        if (heard >= length) enough();
      },
      onLevel: () => {},
      onLost: () => enough(),
      onSilentInput: () => {},
    },
    signal: new AbortController().signal,
  });
  await whole;
  recording.discard();
}
