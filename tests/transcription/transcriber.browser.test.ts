import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTranscriber, type Transcriber } from '../../src/transcription/client';
import type { LoadProgress } from '../../src/transcription/protocol';
import { textOf, wordsOf } from '../../src/transcription/transcript';
import { wordErrorRate } from '../bench/word-error-rate';
import { fixtureSamples, fixtureText } from './fixture-audio';

const steps: LoadProgress[] = [];
let transcriber: Transcriber;

beforeAll(async () => {
  transcriber = createTranscriber({
    modelsUrl: '/models/',
    ortUrl: '/ort/',
    threads: crossOriginIsolated ? Math.min(4, navigator.hardwareConcurrency) : 1,
  });
  await transcriber.load('whisper-tiny.en', { onProgress: (step) => steps.push(step) });
}, 60_000);

afterAll(() => transcriber.dispose());

/** Pushes as a microphone would, in blocks of a tenth of a second. */
function pushAll(answer: { push(samples: Float32Array<ArrayBuffer>): void }, samples: Float32Array): void {
  for (let from = 0; from < samples.length; from += 1600) answer.push(samples.slice(from, from + 1600));
}

describe('the real Whisper in its worker', () => {
  it('runs isolated, so that WebAssembly has threads', () => {
    expect(crossOriginIsolated).toBe(true);
  });

  it('counted every byte of the model while loading', () => {
    const last = steps.filter((step) => step.phase === 'download').at(-1);
    expect(last?.loadedBytes).toBe(last?.totalBytes);
    expect(steps.at(-1)).toEqual({ phase: 'prepare' });
  });

  it('writes down a spoken answer with few errors, its words in order and inside the take', async () => {
    const samples = await fixtureSamples('q06-full-1');
    const answer = transcriber.open({ terms: [] });
    pushAll(answer, samples);
    const transcript = await answer.finish();
    const { rate } = wordErrorRate(await fixtureText('q06-full-1'), textOf(transcript));
    expect(rate).toBeLessThan(0.15);
    let timeS = 0;
    for (const word of wordsOf(transcript)) {
      expect(word.startS).toBeGreaterThanOrEqual(timeS);
      expect(word.endS).toBeGreaterThanOrEqual(word.startS);
      timeS = word.startS;
    }
    expect(wordsOf(transcript).at(-1)?.endS).toBeLessThanOrEqual(samples.length / 16_000);
  }, 60_000);

  it('hears no speech in silence', async () => {
    const answer = transcriber.open({ terms: [] });
    pushAll(answer, new Float32Array(5 * 16_000));
    await expect(answer.finish()).rejects.toMatchObject({ code: 'no-speech' });
  });

  it('says that a model is missing, and goes on with the one it has', async () => {
    const other = createTranscriber({ modelsUrl: '/models/', ortUrl: '/ort/', threads: 1 });
    await expect(other.load('whisper-huge')).rejects.toMatchObject({ code: 'model-missing' });
    other.dispose();
  });
});
