import { SAMPLE_RATE_HZ } from '../../../src/base/sample-rate';
import { openRecorder } from '../../../src/recorder/open-recorder';
import type { Take } from '../../../src/recorder/take';
import { joined } from '../../../src/recorder/take-samples';
import { createTranscriber, type Transcriber } from '../../../src/transcription/client';
import type { OpenAnswer } from '../../../src/transcription/transcript';
import { textOf } from '../../../src/transcription/transcript';
import type { BenchTake } from './page-protocol';
import { samplesLost } from './samples-lost';
import { fetchSamples } from './wav-samples';

const BLOCK = 1600;

let transcriber: Transcriber | null = null;
let recorded: Take | null = null;

window.bench = {
  async load({ model, threads }) {
    transcriber?.dispose();
    transcriber = createTranscriber({ modelsUrl: '/models/', ortUrl: '/ort/', threads });
    await transcriber.load(model);
  },

  async transcribe(take) {
    if (transcriber === null) throw new Error('No model is loaded');
    const samples = take.microphone ? null : await fetchSamples(take.url);
    let mostBehindS = 0;
    const onPartial = ({ behindS }: { readonly behindS: number }) => {
      mostBehindS = Math.max(mostBehindS, behindS);
    };
    const answer = transcriber.open({ terms: take.terms, onPartial });
    const startedAt = performance.now();
    const stoppedAt = samples ? await push(answer, samples, take.pace) : await record(answer, take.seconds);
    const text = await textOrNothing(answer);
    const doneAt = performance.now();
    return { text, stopToTextMs: doneAt - stoppedAt, totalMs: doneAt - startedAt, mostBehindS };
  },

  samplesLost: async (url) =>
    recorded ? samplesLost(await fetchSamples(url), joined(recorded.samples)) : null,
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
  return performance.now();
}

/** Through the recorder of the product, from Chromium's microphone that plays the WAV. Gives the moment of Stop. */
async function record(answer: OpenAnswer, seconds: number): Promise<number> {
  let heard = 0;
  let enough: () => void = () => {};
  let lose: (error: Error) => void = () => {};
  const whole = new Promise<void>((resolve, reject) => {
    enough = resolve;
    lose = reject;
  });
  const recording = await openRecorder({
    takeId: 'bench',
    preferences: { deviceId: null, echoCancellation: false, noiseSuppression: false, autoGainControl: false },
    sinks: {
      onChunk: () => {},
      onSamples(samples) {
        answer.push(samples);
        heard += samples.length;
        if (heard >= seconds * SAMPLE_RATE_HZ) enough();
      },
      onLevel: () => {},
      onLost: lose,
      onSilentInput: () => {},
      onMissing: () => {},
    },
    signal: new AbortController().signal,
  });
  await whole;
  const stoppedAt = performance.now();
  recorded = await recording.stop();
  return stoppedAt;
}
