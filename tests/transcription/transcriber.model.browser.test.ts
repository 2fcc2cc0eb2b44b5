import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordErrorRate } from '../../lab/metrics/word-error-rate';
import { fetchBuiltInBank } from '../../src/app/banks/built-in-bank';
import { SAMPLE_RATE_HZ } from '../../src/base/sample-rate';
import { scoreAnswer } from '../../src/scoring/score-answer';
import { createTranscriber, type Transcriber } from '../../src/transcription/client';
import type { LoadProgress } from '../../src/transcription/protocol';
import { type Transcript, textOf, wordsOf } from '../../src/transcription/transcript';
import { fixtureSamples, fixtureText } from './fixture-audio';
import { matchingPairs, timedWordsSchema } from './timed-words';

const steps: LoadProgress[] = [];
let transcriber: Transcriber;

beforeAll(async () => {
  transcriber = createTranscriber({
    modelsUrl: '/models/',
    ortUrl: '/ort/',
    threads: crossOriginIsolated ? Math.min(4, navigator.hardwareConcurrency) : 1,
  });
  await transcriber.load('whisper-tiny.en', { onProgress: (step) => steps.push(step) });
}, 180_000);

afterAll(() => transcriber.dispose());

/** Pushes as a microphone would, in blocks of a tenth of a second. */
function hear(samples: Float32Array, terms: readonly string[] = []): Promise<Transcript> {
  const answer = transcriber.open({ terms });
  for (let from = 0; from < samples.length; from += 1600) answer.push(samples.slice(from, from + 1600));
  return answer.finish();
}

/** What the speaker of a full answer, and of one that says the opposite, is expected to say. */
const EXPECTED = {
  'q06-full-1': ['data drift detection', 'continuous monitoring'],
  'q06-trap-1': [
    'data drift detection',
    'automated retraining',
    'model versioning',
    'reproducibility',
    'Kubeflow',
  ],
};
type Answer = keyof typeof EXPECTED;
const heardAnswers = new Map<Answer, Promise<Transcript>>();

/** The transcript of a whole answer; each is heard once. */
async function transcriptOf(answer: Answer): Promise<Transcript> {
  const known = heardAnswers.get(answer);
  if (known) return known;
  const transcript = hear(await fixtureSamples(answer), EXPECTED[answer]);
  heardAnswers.set(answer, transcript);
  return transcript;
}

// A busy machine takes twenty times as long as an idle one.
const patient = { timeout: 180_000 };

describe('the real Whisper in its worker', patient, () => {
  it('runs isolated, so that WebAssembly has threads', () => {
    expect(crossOriginIsolated).toBe(true);
  });

  it('counted every byte of the model while loading', () => {
    const last = steps.filter((step) => step.phase === 'download').at(-1);
    expect(last?.loadedBytes).toBe(last?.totalBytes);
    expect(steps.at(-1)).toEqual({ phase: 'prepare' });
  });

  it('tells how fast it is here', async () => {
    expect(await transcriber.measure()).toBeGreaterThan(0);
  });

  it('writes down a spoken answer with few errors, its words in order and inside the take', async () => {
    const samples = await fixtureSamples('q06-full-1');
    const transcript = await transcriptOf('q06-full-1');
    const { rate } = wordErrorRate(await fixtureText('q06-full-1.txt'), textOf(transcript));
    expect(rate).toBeLessThan(0.2);
    let timeS = 0;
    for (const word of wordsOf(transcript)) {
      expect(word.startS).toBeGreaterThanOrEqual(timeS);
      expect(word.endS).toBeGreaterThanOrEqual(word.startS);
      timeS = word.startS;
    }
    expect(wordsOf(transcript).at(-1)?.endS).toBeLessThanOrEqual(samples.length / SAMPLE_RATE_HZ);
  });

  it('writes no term that was not said, though it expects them all', async () => {
    const transcript = await transcriptOf('q06-trap-1');
    const written = textOf(transcript).toLowerCase();
    for (const term of EXPECTED['q06-trap-1']) expect(written).not.toContain(term.toLowerCase());
  });

  it('hears a trap so that its words cover less than half of what those of a full answer cover', async () => {
    const { bank, curated } = await fetchBuiltInBank('/banks/');
    const question = bank.questions.find(({ number }) => number === 6);
    if (!question) throw new Error('The bank has no question 6.');
    const terms = curated.get('q6') ?? [];
    const [full, trap] = await Promise.all(
      (['q06-full-1', 'q06-trap-1'] as const).map(async (answer) =>
        scoreAnswer({ bank, question, terms, transcript: await transcriptOf(answer) }),
      ),
    );
    expect(full?.coverage).toBeGreaterThan(0);
    expect(trap?.coverage).toBeLessThan((full?.coverage ?? 0) / 2);
  });

  it('knows where each word was said to two tenths of a second', async () => {
    const truth: unknown = JSON.parse(await fixtureText('timed-words.json'));
    const said = timedWordsSchema.parse(truth).words;
    const heard = wordsOf(await hear(await fixtureSamples('timed-words')));
    const plain = ({ text }: { readonly text: string }) => text.toLowerCase().replace(/[^a-z]/g, '');
    const pairs = matchingPairs(said, heard, plain);
    expect(pairs.length).toBeGreaterThan(0.8 * said.length);
    const off = pairs.filter(
      ([a, b]) => Math.abs(a.startS - b.startS) > 0.21 || Math.abs(a.endS - b.endS) > 0.21,
    );
    expect(off).toEqual([]);
  });
});

describe('sound without speech', patient, () => {
  const seconds = (length: number, sampleAt: (t: number, i: number) => number) =>
    Float32Array.from({ length: length * SAMPLE_RATE_HZ }, (_, i) => sampleAt(i / SAMPLE_RATE_HZ, i));
  /** Noise that is the same in every run. */
  const noise = (i: number) => ((Math.imul(i, 2654435761) >>> 8) % 65_536) / 32_768 - 1;

  it.each([
    ['silence', seconds(8, () => 0)],
    ['a quiet room', seconds(8, (_, i) => 0.004 * noise(i))],
    [
      'mains hum',
      seconds(8, (t) => 0.1 * Math.sin(2 * Math.PI * 50 * t) + 0.05 * Math.sin(2 * Math.PI * 150 * t)),
    ],
    [
      'keystrokes',
      seconds(8, (t, i) => (t % 0.23 < 0.012 ? 0.4 * noise(i) * Math.exp(-(t % 0.23) * 300) : 0)),
    ],
    ['breathing', seconds(8, (t, i) => 0.05 * noise(i) * Math.max(0, Math.sin(2 * Math.PI * 0.3 * t)) ** 2)],
  ])('gives no words: %s', async (_, samples) => {
    await expect(hear(samples, ['Kubernetes', 'data drift'])).rejects.toMatchObject({ code: 'no-speech' });
  });
});

describe('trouble', patient, () => {
  it('says that a model is not served', async () => {
    const other = createTranscriber({ modelsUrl: '/models/', ortUrl: '/ort/', threads: 1 });
    await expect(other.load('whisper-huge')).rejects.toMatchObject({ code: 'model-missing' });
    other.dispose();
  });

  it('cancels an answer in the middle and hears the next one', async () => {
    const samples = (await fixtureSamples('timed-words')).slice(0, 4 * SAMPLE_RATE_HZ);
    const cancelled = transcriber.open({ terms: [] });
    cancelled.push(samples);
    const finished = cancelled.finish();
    cancelled.cancel();
    await expect(finished).rejects.toMatchObject({ code: 'cancelled' });
    expect(textOf(await hear(samples))).toContain('production');
  });

  it('hears the whole answer again when the browser kills the worker without a word', async () => {
    const workers: Worker[] = [];
    const OriginalWorker = globalThis.Worker;
    globalThis.Worker = class extends OriginalWorker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        workers.push(this);
      }
    };
    const fresh = createTranscriber({ modelsUrl: '/models/', ortUrl: '/ort/', threads: 1 });
    try {
      await fresh.load('whisper-tiny.en');
      const answer = fresh.open({ terms: [] });
      answer.push((await fixtureSamples('timed-words')).slice(0, 4 * SAMPLE_RATE_HZ));
      workers[0]?.terminate();
      expect(textOf(await answer.finish())).toContain('production');
      expect(workers).toHaveLength(2);
    } finally {
      globalThis.Worker = OriginalWorker;
      fresh.dispose();
    }
  });
});
