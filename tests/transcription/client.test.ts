import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { joined, takeSamples } from '../../src/recorder/take-samples';
import { createTranscriber, type Transcriber } from '../../src/transcription/client';
import {
  type FromWorker,
  type LoadProgress,
  MOST_UNHEARD,
  type ToWorker,
} from '../../src/transcription/protocol';
import { collectGarbage } from '../collect-garbage';
import { createFakeLine, type FakeWorker } from '../fakes/worker-line';

const FAST = 'whisper-tiny.en';
const segment = { startS: 0.5, endS: 1, words: [{ text: 'Kafka', startS: 0.5, endS: 1 }] };

let lives: readonly FakeWorker<ToWorker, FromWorker>[];
let transcriber: Transcriber;

beforeEach(() => {
  const fake = createFakeLine<ToWorker, FromWorker>();
  lives = fake.lives;
  transcriber = createTranscriber({
    modelsUrl: 'http://host/models/',
    ortUrl: 'http://host/ort/',
    threads: 2,
    openLine: fake.openLine,
  });
});

function life(index = 0): FakeWorker<ToWorker, FromWorker> {
  const found = lives[index];
  if (found === undefined) throw new Error(`There is no life ${index}`);
  return found;
}

function idOf(type: ToWorker['type'], index = 0): number {
  const message = life(index).received.find((candidate) => candidate.type === type);
  if (message === undefined) throw new Error(`Life ${index} never got ${type}`);
  return message.id;
}

const types = (index: number) => life(index).received.map(({ type }) => type);
const loaded = (index = 0) =>
  life(index).say({ type: 'loaded', id: idOf('load', index), model: FAST, version: '4' });

describe('loading a model', () => {
  it('starts no worker before it is asked to', () => {
    expect(lives).toHaveLength(0);
  });

  it('asks once for a model that is asked for twice', async () => {
    const both = Promise.all([transcriber.load(FAST), transcriber.load(FAST)]);
    loaded();
    await both;
    expect(types(0)).toEqual(['load']);
  });

  it('reports bytes to everyone who waits', async () => {
    const steps: LoadProgress[] = [];
    const loading = transcriber.load(FAST, { onProgress: (step) => steps.push(step) });
    life().say({ type: 'progress', id: idOf('load'), progress: { phase: 'prepare' } });
    loaded();
    await loading;
    expect(steps).toEqual([{ phase: 'prepare' }]);
  });

  it('says why it failed, and tries again when asked again', async () => {
    const loading = transcriber.load(FAST);
    life().say({ type: 'failed', id: idOf('load'), code: 'model-missing', detail: '404' });
    await expect(loading).rejects.toMatchObject({ code: 'model-missing' });
    const again = transcriber.load(FAST);
    expect(types(0)).toEqual(['load', 'load']);
    life().say({ type: 'loaded', id: life().received[1]?.id ?? -1, model: FAST, version: '4' });
    await again;
  });

  it('stops the download when it is aborted', async () => {
    const abort = new AbortController();
    const loading = transcriber.load(FAST, { signal: abort.signal });
    abort.abort();
    await expect(loading).rejects.toMatchObject({ code: 'cancelled' });
    expect(life().closed).toBe(true);
  });
});

describe('an answer', () => {
  it('becomes a transcript that says what made it', async () => {
    void transcriber.load(FAST);
    loaded();
    const answer = transcriber.open({ terms: ['Kafka'] });
    answer.push(new Float32Array(16));
    const finished = answer.finish();
    life().say({ type: 'done', id: idOf('open'), segments: [segment], samples: 16 });
    expect(await finished).toEqual({
      segments: [segment],
      madeBy: { kind: 'model', model: FAST, device: 'wasm', version: '4' },
    });
    expect(types(0)).toEqual(['load', 'open', 'push', 'finish']);
  });

  it('hands over partial transcripts with how far behind it is', () => {
    void transcriber.load(FAST);
    const behind: number[] = [];
    const answer = transcriber.open({ terms: [], onPartial: (partial) => behind.push(partial.behindS) });
    answer.push(new Float32Array(6 * 16_000));
    life().say({ type: 'partial', id: idOf('open'), segments: [segment], heardS: 2 });
    expect(behind).toEqual([4]);
  });

  it.each(['no-speech', 'model-failed', 'unexpected'] as const)(
    'fails with %s when the worker says so',
    async (code) => {
      void transcriber.load(FAST);
      const finished = transcriber.open({ terms: [] }).finish();
      life().say({ type: 'failed', id: idOf('open'), code, detail: '' });
      await expect(finished).rejects.toMatchObject({ code });
    },
  );

  it('is cancelled at once, whatever the worker does', async () => {
    void transcriber.load(FAST);
    const answer = transcriber.open({ terms: [] });
    const finished = answer.finish();
    answer.cancel();
    await expect(finished).rejects.toMatchObject({ code: 'cancelled' });
    expect(types(0)).toContain('cancel');
    life().say({ type: 'done', id: idOf('open'), segments: [segment], samples: 0 });
  });

  it('ignores samples after its end', async () => {
    void transcriber.load(FAST);
    const answer = transcriber.open({ terms: [] });
    const finished = answer.finish();
    life().say({ type: 'done', id: idOf('open'), segments: [segment], samples: 0 });
    await finished;
    answer.push(new Float32Array(16));
    expect(types(0)).not.toContain('push');
  });

  it('keeps its samples until the transcript is there, and not longer', async () => {
    void transcriber.load(FAST);
    loaded();
    const answer = transcriber.open({ terms: [] });
    const samples = new WeakRef(new Float32Array(16));
    answer.push(samples.deref() ?? new Float32Array());
    await collectGarbage();
    expect(samples.deref()).toHaveLength(16); // a fresh worker would have to hear them again
    const finished = answer.finish();
    life().say({ type: 'done', id: idOf('open'), segments: [segment], samples: 16 });
    await finished;
    await collectGarbage();
    expect(samples.deref()).toBeUndefined();
    answer.cancel(); // whoever holds the answer holds no sound
  });

  it('hands a whole take over in pieces, which together are the take', () => {
    void transcriber.load(FAST);
    const take = Float32Array.from({ length: 25 * 16_000 }, (_, n) => n);
    transcriber.open({ terms: [] }).push(take);
    const pushed = life().received.flatMap((message) => (message.type === 'push' ? [message.samples] : []));
    expect(pushed.map(({ length }) => length / 16_000)).toEqual([10, 10, 5]);
    expect(pushed.flatMap((samples) => [...samples])).toEqual([...take]);
  });

  it('hands over no more sound than the worker has room for, and the rest as room comes', () => {
    void transcriber.load(FAST);
    const minutes = Float32Array.from({ length: 3 * 60 * 16_000 }, (_, n) => n);
    const answer = transcriber.open({ terms: [] });
    for (let from = 0; from < minutes.length; from += 16_000) answer.push(minutes.slice(from, from + 16_000));
    void answer.finish();
    const pushed = () =>
      life().received.flatMap((message) => (message.type === 'push' ? [message.samples] : []));
    const samples = () => pushed().reduce((sum, { length }) => sum + length, 0);
    expect(samples()).toBe(MOST_UNHEARD);
    life().say({ type: 'wants', id: idOf('open'), before: MOST_UNHEARD + 24_000 });
    expect(samples()).toBe(MOST_UNHEARD + 24_000);
    life().say({ type: 'wants', id: idOf('open'), before: 2 * MOST_UNHEARD + 24_000 });
    const all = joined(takeSamples(pushed()));
    expect(all).toHaveLength(minutes.length);
    expect(all.every((sample, n) => sample === minutes[n])).toBe(true);
    const finish = life().received.find(({ type }) => type === 'finish');
    expect(finish).toMatchObject({ samples: minutes.length }); // said at once: somebody waits
  });

  it('counts sound that the worker has not got, or that is on its way, among what waits for the model', () => {
    void transcriber.load(FAST);
    const behind: number[] = [];
    const answer = transcriber.open({ terms: [], onPartial: (partial) => behind.push(partial.behindS) });
    answer.push(new Float32Array(MOST_UNHEARD + 5 * 16_000));
    life().say({ type: 'partial', id: idOf('open'), segments: [segment], heardS: 30 });
    life().say({ type: 'wants', id: idOf('open'), before: 2 * MOST_UNHEARD });
    life().say({ type: 'partial', id: idOf('open'), segments: [segment], heardS: 30 }); // said before the rest came
    expect(behind).toEqual([65, 65]);
  });

  it('fails rather than hand over a transcript that misses samples', async () => {
    void transcriber.load(FAST);
    const answer = transcriber.open({ terms: [] });
    answer.push(new Float32Array(32));
    const finished = answer.finish();
    life().say({ type: 'done', id: idOf('open'), segments: [segment], samples: 31 });
    await expect(finished).rejects.toMatchObject({ code: 'unexpected', details: { pushed: 32, heard: 31 } });
  });

  it('keeps apart from an answer that is open beside it', async () => {
    void transcriber.load(FAST);
    const first = transcriber.open({ terms: [] }).finish();
    const second = transcriber.open({ terms: [] }).finish();
    const [a, b] = life().received.filter(({ type }) => type === 'open');
    life().say({ type: 'failed', id: b?.id ?? -1, code: 'no-speech', detail: '' });
    life().say({ type: 'done', id: a?.id ?? -1, segments: [segment], samples: 0 });
    await expect(second).rejects.toMatchObject({ code: 'no-speech' });
    expect((await first).segments).toEqual([segment]);
  });
});

describe('a worker that dies', () => {
  it('is replaced, loads the model again and hears every sample again', async () => {
    void transcriber.load(FAST);
    loaded();
    const answer = transcriber.open({ terms: ['Kafka'] });
    answer.push(Float32Array.of(0.1, 0.2));
    answer.push(Float32Array.of(0.3));
    life(0).die(new Error('out of memory'));
    const finished = answer.finish();
    expect(types(1)).toEqual(['load', 'open', 'push', 'push', 'finish']);
    const pushed = life(1).received.flatMap((message) =>
      message.type === 'push' ? [...message.samples] : [],
    );
    expect(pushed).toEqual([...Float32Array.of(0.1, 0.2, 0.3)]);
    life(1).say({ type: 'done', id: idOf('open', 1), segments: [segment], samples: 3 });
    expect((await finished).segments).toEqual([segment]);
  });

  it('is replaced by one that is given no more than it has room for either, and the rest in order', () => {
    void transcriber.load(FAST);
    loaded();
    const take = Float32Array.from({ length: 2 * MOST_UNHEARD }, (_, n) => n);
    const answer = transcriber.open({ terms: [] });
    answer.push(take);
    void answer.finish();
    life(0).say({ type: 'wants', id: idOf('open'), before: take.length });
    life(0).die(new Error('out of memory'));
    const pushed = () =>
      life(1).received.flatMap((message) => (message.type === 'push' ? [message.samples] : []));
    expect(joined(takeSamples(pushed()))).toHaveLength(MOST_UNHEARD);
    life(1).say({ type: 'wants', id: idOf('open', 1), before: MOST_UNHEARD + 24_000 });
    expect(joined(takeSamples(pushed()))).toHaveLength(MOST_UNHEARD + 24_000);
    life(1).say({ type: 'wants', id: idOf('open', 1), before: take.length });
    const all = joined(takeSamples(pushed()));
    expect(all).toHaveLength(take.length);
    expect(all.every((sample, n) => sample === n)).toBe(true);
    const finishes = life(1).received.filter(({ type }) => type === 'finish');
    expect(finishes).toEqual([{ type: 'finish', id: idOf('open', 1), samples: take.length }]);
  });

  it('fails what saw it die twice', async () => {
    const loading = transcriber.load(FAST);
    const finished = transcriber.open({ terms: [] }).finish();
    life(0).die(new Error('once'));
    life(1).die(new Error('twice'));
    await expect(loading).rejects.toMatchObject({ code: 'worker-died' });
    await expect(finished).rejects.toMatchObject({ code: 'worker-died' });
    expect(lives).toHaveLength(2);
  });

  it('stays away while nothing waits, and comes back with the next answer', () => {
    void transcriber.load(FAST);
    loaded();
    life(0).die(new Error('killed in the background'));
    expect(lives).toHaveLength(1);
    transcriber.open({ terms: [] });
    expect(types(1)).toEqual(['load', 'open']);
  });
});

describe('a worker that is alive and says nothing', () => {
  /** Longer than a silence may be, much shorter than two. */
  const LONG_MS = 100_000;
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is replaced while it prepares a model, and the model is ready after all', async () => {
    const loading = transcriber.load(FAST);
    life(0).say({ type: 'progress', id: idOf('load'), progress: { phase: 'prepare' } });
    vi.advanceTimersByTime(LONG_MS);
    expect(life(0).closed).toBe(true);
    loaded(1);
    await loading;
  });

  it('fails the load with a reason of its own when the second one is silent, too, and can be asked again', async () => {
    const loading = transcriber.load(FAST);
    vi.advanceTimersByTime(LONG_MS);
    vi.advanceTimersByTime(LONG_MS);
    await expect(loading).rejects.toMatchObject({ code: 'model-late' });
    const again = transcriber.load(FAST);
    loaded(2);
    await again;
  });

  it('has all the time it needs while there is news', async () => {
    const loading = transcriber.load(FAST);
    for (let loadedBytes = 0; loadedBytes < 5; loadedBytes++) {
      vi.advanceTimersByTime(60_000);
      life(0).say({
        type: 'progress',
        id: idOf('load'),
        progress: { phase: 'download', loadedBytes, totalBytes: 5 },
      });
    }
    loaded();
    await loading;
    expect(lives).toHaveLength(1);
  });

  it('is replaced when an answer was ended and no transcript comes', async () => {
    void transcriber.load(FAST);
    loaded();
    const answer = transcriber.open({ terms: [] });
    answer.push(Float32Array.of(0.1));
    const finished = answer.finish();
    vi.advanceTimersByTime(60_000);
    life(0).say({ type: 'hearing', id: idOf('open') });
    vi.advanceTimersByTime(60_000);
    expect(life(0).closed).toBe(false);
    vi.advanceTimersByTime(LONG_MS);
    expect(types(1)).toEqual(['load', 'open', 'push', 'finish']);
    life(1).say({ type: 'done', id: idOf('open', 1), segments: [segment], samples: 1 });
    expect((await finished).segments).toEqual([segment]);
  });

  it('is left alone while the user thinks, and while nothing is asked of it', () => {
    void transcriber.load(FAST);
    loaded();
    vi.advanceTimersByTime(10 * LONG_MS);
    transcriber.open({ terms: [] }); // whoever asks for more waits for the end of this answer
    void transcriber.measure();
    vi.advanceTimersByTime(10 * LONG_MS);
    expect(lives).toHaveLength(1);
    expect(life().closed).toBe(false);
  });

  it('is no longer watched once it is disposed of', async () => {
    const loading = transcriber.load(FAST);
    transcriber.dispose();
    await expect(loading).rejects.toMatchObject({ code: 'cancelled' });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('measuring the speed', () => {
  it('gives the real-time factor of the loaded model', async () => {
    void transcriber.load(FAST);
    const measured = transcriber.measure();
    life().say({ type: 'measured', id: idOf('measure'), realTimeFactor: 0.08 });
    expect(await measured).toBe(0.08);
  });

  it('is given up when the worker dies: another try is cheap', async () => {
    void transcriber.load(FAST);
    loaded();
    const measured = transcriber.measure();
    life().die(new Error('killed'));
    await expect(measured).rejects.toMatchObject({ code: 'worker-died' });
  });
});

it('rejects what waits when it is disposed', async () => {
  const loading = transcriber.load(FAST);
  const finished = transcriber.open({ terms: [] }).finish();
  transcriber.dispose();
  await expect(loading).rejects.toMatchObject({ code: 'cancelled' });
  await expect(finished).rejects.toMatchObject({ code: 'cancelled' });
  expect(life().closed).toBe(true);
});
