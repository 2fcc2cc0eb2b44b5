import { beforeAll, describe, expect, it } from 'vitest';
import { ACCURATE_MODEL, BOTH_MODELS, FAST_MODEL } from '../../src/app/hearing/model-choice';
import { SAMPLE_RATE_HZ } from '../../src/base/sample-rate';
import { createTranscriber, type Transcriber } from '../../src/transcription/client';
import { fetchModels, filesFor } from '../../src/transcription/models';
import type { LoadProgress } from '../../src/transcription/protocol';
import { type PartialTranscript, type Transcript, textOf } from '../../src/transcription/transcript';
import { fixtureSamples } from './fixture-audio';

interface Heard {
  readonly steps: readonly LoadProgress[];
  /** What was written, from the first piece to the wide window that was heard again. */
  readonly partials: readonly PartialTranscript[];
  readonly transcript: Transcript;
}

async function hearWith(model: string): Promise<Heard> {
  const steps: LoadProgress[] = [];
  const transcriber = createTranscriber({
    modelsUrl: '/models/',
    ortUrl: '/ort/',
    threads: crossOriginIsolated ? Math.min(4, navigator.hardwareConcurrency) : 1,
  });
  try {
    await transcriber.load(model, { onProgress: (step) => steps.push(step) });
    return { steps, ...(await hearWithPauses(transcriber)) };
  } finally {
    transcriber.dispose();
  }
}

/** An answer with two pauses; it ends when what came before the second was heard again while the speaker went on. */
async function hearWithPauses(transcriber: Transcriber): Promise<Omit<Heard, 'steps'>> {
  const samples = await fixtureSamples('q06-full-1');
  const part = (fromS: number, toS: number) => samples.slice(fromS * SAMPLE_RATE_HZ, toS * SAMPLE_RATE_HZ);
  const pause = () => new Float32Array(SAMPLE_RATE_HZ);
  const written: PartialTranscript[] = [];
  let tell: () => void = () => {};
  const answer = transcriber.open({
    terms: [],
    onPartial(partial) {
      written.push(partial);
      tell();
    },
  });
  const until = async (isSo: () => boolean) => {
    while (!isSo())
      await new Promise<void>((resolve) => {
        tell = resolve;
      });
  };
  for (const sound of [part(0, 6), pause(), part(6, 9)]) answer.push(sound);
  await until(() => written.length > 0);
  for (const sound of [part(9, 16), pause(), part(16, 18.5)]) answer.push(sound);
  await until(() => isHeardAgain(written));
  const partials = [...written];
  return { partials, transcript: await answer.finish() };
}

/** A piece adds a segment; a wide window adds none. */
function isHeardAgain(partials: readonly PartialTranscript[]): boolean {
  const [before, last] = partials.slice(-2);
  return before !== undefined && last !== undefined && last.segments.length <= before.segments.length;
}

// A busy machine takes twenty times as long as an idle one.
const PATIENCE_MS = 180_000;
let fast: Heard;
let both: Heard;
beforeAll(async () => {
  fast = await hearWith(FAST_MODEL);
}, PATIENCE_MS);
beforeAll(async () => {
  both = await hearWith(BOTH_MODELS);
}, PATIENCE_MS);

describe('two models in one worker', () => {
  it('are both loaded, and every byte of both is counted', async () => {
    const models = await fetchModels('/models/');
    const totalBytes = models
      .filter(({ id }) => id === FAST_MODEL || id === ACCURATE_MODEL)
      .flatMap((model) => filesFor(model, 'wasm'))
      .reduce((sum, { bytes }) => sum + bytes, 0);
    const last = both.steps.filter(({ phase }) => phase === 'download').at(-1);
    expect(last).toEqual({ phase: 'download', loadedBytes: totalBytes, totalBytes });
  });

  it('share an answer: the fast one writes the pieces, another hears them again', () => {
    expect(both.partials[0]).toEqual(fast.partials[0]);
    expect(both.partials.at(-1)?.segments).not.toEqual(fast.partials.at(-1)?.segments);
  });

  it('write down an answer with pauses, and are both named by its text', () => {
    const text = textOf(both.transcript);
    for (const said of ['share a lot of principles', 'infrastructure as code', 'traditional software'])
      expect(text).toContain(said);
    expect(both.transcript.madeBy).toMatchObject({ kind: 'model', model: BOTH_MODELS, device: 'wasm' });
  });
});
