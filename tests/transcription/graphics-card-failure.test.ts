import { beforeEach, describe, expect, it } from 'vitest';
import { createTranscriber, type Transcriber } from '../../src/transcription/client';
import type { FromWorker, ToWorker } from '../../src/transcription/protocol';
import { createFakeLine, type FakeWorker } from '../fakes/worker-line';

const FAST = 'whisper-tiny.en';
const segment = { startS: 0.5, endS: 1, words: [{ text: 'Kafka', startS: 0.5, endS: 1 }] };

let lives: readonly FakeWorker<ToWorker, FromWorker>[];
let transcriber: Transcriber;
let givenUp: string[];

beforeEach(() => {
  const fake = createFakeLine<ToWorker, FromWorker>();
  lives = fake.lives;
  givenUp = [];
  transcriber = createTranscriber({
    modelsUrl: 'http://host/models/',
    ortUrl: 'http://host/ort/',
    threads: 2,
    openLine: fake.openLine,
    onGraphicsCardFailed: (model, { code }) => givenUp.push(`${model}: ${code}`),
  });
});

function life(index: number): FakeWorker<ToWorker, FromWorker> {
  const found = lives[index];
  if (found === undefined) throw new Error(`There is no life ${index}`);
  return found;
}

function sent<T extends ToWorker['type']>(type: T, index: number): Extract<ToWorker, { readonly type: T }> {
  const isThis = (message: ToWorker): message is Extract<ToWorker, { readonly type: T }> =>
    message.type === type;
  const found = life(index).received.find(isThis);
  if (found === undefined) throw new Error(`Life ${index} never got ${type}`);
  return found;
}

const loaded = (index: number) =>
  life(index).say({ type: 'loaded', id: sent('load', index).id, model: FAST, version: '4' });

/** An answer of three samples that is heard on the graphics card. */
function speak(): Promise<unknown> {
  void transcriber.load(FAST, { device: 'webgpu' });
  loaded(0);
  const answer = transcriber.open({ terms: ['Kafka'] });
  answer.push(Float32Array.of(0.1, 0.2, 0.3));
  return answer.finish();
}

describe('an answer on the graphics card', () => {
  it('says that the graphics card heard it', async () => {
    const finished = speak();
    life(0).say({ type: 'done', id: sent('open', 0).id, segments: [segment], samples: 3 });
    expect(await finished).toMatchObject({ madeBy: { device: 'webgpu' } });
    expect(givenUp).toEqual([]);
  });

  it.each([
    [
      'a run fails',
      () => life(0).say({ type: 'failed', id: sent('open', 0).id, code: 'model-failed', detail: '' }),
    ],
    ['the worker dies', () => life(0).die(new Error('device lost'))],
  ])('is heard again by a fresh worker on the processor when %s', async (_, fail) => {
    const finished = speak();
    fail();
    expect(life(0).closed).toBe(true);
    expect(sent('load', 1)).toMatchObject({ model: FAST, device: 'wasm' });
    expect([...sent('push', 1).samples]).toEqual([...Float32Array.of(0.1, 0.2, 0.3)]);
    loaded(1);
    life(1).say({ type: 'done', id: sent('open', 1).id, segments: [segment], samples: 3 });
    expect(await finished).toMatchObject({ segments: [segment], madeBy: { device: 'wasm' } });
    expect(givenUp).toHaveLength(1);
  });

  it('may still lose a worker on the processor', async () => {
    const finished = speak();
    life(0).die(new Error('device lost'));
    life(1).die(new Error('out of memory'));
    life(2).say({ type: 'done', id: sent('open', 2).id, segments: [segment], samples: 3 });
    expect(await finished).toMatchObject({ segments: [segment] });
    expect(givenUp).toHaveLength(1);
  });

  it('without speech is no failure of the graphics card', async () => {
    const finished = speak();
    life(0).say({ type: 'failed', id: sent('open', 0).id, code: 'no-speech', detail: '' });
    await expect(finished).rejects.toMatchObject({ code: 'no-speech' });
    expect(lives).toHaveLength(1);
  });
});

describe('a model on the graphics card', () => {
  it('is loaded by a fresh worker on the processor when it cannot be loaded', async () => {
    const loading = transcriber.load(FAST, { device: 'webgpu' });
    life(0).say({ type: 'failed', id: sent('load', 0).id, code: 'model-failed', detail: 'no adapter' });
    expect(life(0).closed).toBe(true);
    loaded(1);
    await loading;
    expect(givenUp).toEqual([`${FAST}: model-failed`]);
  });

  it('is not loaded twice on the processor by who asks for that after the failure', async () => {
    void transcriber.load(FAST, { device: 'webgpu' });
    life(0).die(new Error('device lost'));
    const again = transcriber.load(FAST);
    loaded(1);
    await again;
    expect(life(1).received).toHaveLength(1);
  });

  it('leaves the worker of the other device behind, with the answer that is spoken', () => {
    void transcriber.load(FAST);
    loaded(0);
    transcriber.open({ terms: [] });
    void transcriber.load(FAST, { device: 'webgpu' });
    expect(life(0).closed).toBe(true);
    expect(life(1).received.map(({ type }) => type)).toEqual(['load', 'open']);
    expect(sent('load', 1).device).toBe('webgpu');
    expect(givenUp).toEqual([]);
  });
});
