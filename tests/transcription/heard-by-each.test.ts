import { describe, expect, it, vi } from 'vitest';
import { adviseModel, type HeardBy, heardByEach } from '../../src/transcription/heard-by-each';
import type { FromWorker, ToWorker } from '../../src/transcription/protocol';
import { createFakeLine, type FakeWorker } from '../fakes/worker-line';

const FAST = 'whisper-tiny.en';
const ACCURATE = 'whisper-base';
const SAID = 'I monitor data drift in production';

function heard(model: string, text: string, realTimeFactor: number): HeardBy {
  const words = text.split(' ').map((word, index) => ({ text: word, startS: index, endS: index + 1 }));
  return { model, words, confidence: 0.9, realTimeFactor };
}

describe('the model for a voice', () => {
  it('is the one that understood more, if it is quick enough', () => {
    const both = [heard(FAST, 'I monitor later drift in production', 0.06), heard(ACCURATE, SAID, 0.12)];
    expect(adviseModel(both, SAID)).toEqual({ model: ACCURATE, better: null });
  });

  it('is the quick one where the other keeps the user waiting, which may hear the answer again', () => {
    const both = [heard(FAST, 'I monitor later drift in production', 0.1), heard(ACCURATE, SAID, 0.2)];
    expect(adviseModel(both, SAID)).toEqual({ model: FAST, better: ACCURATE });
  });

  it('is the accurate one when both understood the same, for accents it knows better', () => {
    expect(adviseModel([heard(FAST, SAID, 0.06), heard(ACCURATE, SAID, 0.12)], SAID)?.model).toBe(ACCURATE);
  });

  it('is the quicker one where neither is quick', () => {
    const both = [heard(FAST, SAID, 0.4), heard(ACCURATE, SAID, 0.8)];
    expect(adviseModel(both, SAID)).toEqual({ model: FAST, better: null });
  });

  it('is none when nothing was tried', () => {
    expect(adviseModel([], SAID)).toBeNull();
  });
});

describe('a clip heard by each model', () => {
  function begin() {
    const { openLine, lives } = createFakeLine<ToWorker, FromWorker>();
    const abort = new AbortController();
    const all = heardByEach(new Float32Array(3), [FAST, ACCURATE], {
      modelsUrl: 'http://host/models/',
      ortUrl: 'http://host/ort/',
      threads: 1,
      openLine,
      signal: abort.signal,
    });
    return { all, abort, lives };
  }

  const say = (
    life: () => FakeWorker<ToWorker, FromWorker> | undefined,
    type: string,
    message: (id: number) => FromWorker,
  ) =>
    vi.waitFor(() => {
      const asked = life()?.received.find((candidate) => candidate.type === type);
      if (asked === undefined) throw new Error(`The worker never got ${type}`);
      life()?.say(message(asked.id));
    });

  it('gives words, confidence and speed, one worker after the other', async () => {
    const { all, lives } = begin();
    const words = [
      { text: 'data', startS: 0, endS: 1, confidence: 0.9 },
      { text: 'drift', startS: 1, endS: 2, confidence: 0.5 },
    ];
    for (const [index, model] of [FAST, ACCURATE].entries()) {
      const life = () => lives[index];
      await say(life, 'load', (id) => ({ type: 'loaded', id, model, version: '4' }));
      const segments = [{ startS: 0, endS: 2, words }];
      await say(life, 'finish', (id) => ({ type: 'done', id, samples: 3, segments }));
      await say(life, 'measure', (id) => ({ type: 'measured', id, realTimeFactor: 0.1 }));
    }
    expect(await all).toEqual([
      { model: FAST, words, confidence: 0.7, realTimeFactor: 0.1 },
      { model: ACCURATE, words, confidence: 0.7, realTimeFactor: 0.1 },
    ]);
    expect(lives.every(({ closed }) => closed)).toBe(true);
  });

  it('ends when it is aborted', async () => {
    const { all, abort, lives } = begin();
    await say(
      () => lives[0],
      'load',
      (id) => ({ type: 'loaded', id, model: FAST, version: '4' }),
    );
    abort.abort();
    await expect(all).rejects.toMatchObject({ code: 'cancelled' });
    expect(lives.every(({ closed }) => closed)).toBe(true);
  });
});
