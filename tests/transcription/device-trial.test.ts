import { describe, expect, it, vi } from 'vitest';
import { tryDevice, wroteTheSame } from '../../src/transcription/device-trial';
import type { FromWorker, ToWorker } from '../../src/transcription/protocol';
import { createFakeLine } from '../fakes/worker-line';

const FAST = 'whisper-tiny.en';

function begin(signal = new AbortController().signal) {
  const { openLine, lives } = createFakeLine<ToWorker, FromWorker>();
  const addresses = { modelsUrl: 'http://host/models/', ortUrl: 'http://host/ort/' };
  const trial = tryDevice(new Float32Array(3), FAST, 'webgpu', {
    ...addresses,
    threads: 1,
    openLine,
    signal,
  });
  const say = (type: string, message: (id: number) => FromWorker) =>
    vi.waitFor(() => {
      const asked = lives[0]?.received.find((candidate) => candidate.type === type);
      if (asked === undefined) throw new Error(`The worker never got ${type}`);
      lives[0]?.say(message(asked.id));
    });
  return { trial, lives, say };
}

describe('the trial of a device', () => {
  it('tells what was heard and how fast, and leaves no worker behind', async () => {
    const { trial, lives, say } = begin();
    await say('load', (id) => ({ type: 'loaded', id, model: FAST, version: '4' }));
    const words = [{ text: 'Kafka', startS: 0, endS: 1 }];
    await say('finish', (id) => ({
      type: 'done',
      id,
      samples: 3,
      segments: [{ startS: 0, endS: 1, words }],
    }));
    await say('measure', (id) => ({ type: 'measured', id, realTimeFactor: 0.02 }));
    expect(await trial).toEqual({ text: 'Kafka', realTimeFactor: 0.02 });
    expect(lives.every(({ closed }) => closed)).toBe(true);
  });

  it('fails with the graphics card, though the processor could have helped out', async () => {
    const { trial, lives, say } = begin();
    await say('load', (id) => ({ type: 'failed', id, code: 'model-failed', detail: 'no adapter' }));
    await expect(trial).rejects.toMatchObject({ code: 'model-failed' });
    expect(lives.every(({ closed }) => closed)).toBe(true);
  });

  it('ends when it is aborted, whatever it was at', async () => {
    const abort = new AbortController();
    const { trial, lives, say } = begin(abort.signal);
    await say('load', (id) => ({ type: 'loaded', id, model: FAST, version: '4' }));
    abort.abort();
    await expect(trial).rejects.toMatchObject({ code: 'cancelled' });
    expect(lives.every(({ closed }) => closed)).toBe(true);
  });
});

describe('two trials', () => {
  const first = { text: 'We moved the model to production last summer.', realTimeFactor: 1 };
  const wrote = (text: string) => wroteTheSame(first, { text, realTimeFactor: 1 });

  it('wrote the same when case, punctuation or one word differ', () => {
    expect(wrote('we moved the model to production, last summer')).toBe(true);
    expect(wrote('We move the model to production last summer.')).toBe(true);
    expect(wrote('We move the models to production last summer.')).toBe(false);
  });

  it.each(['', '!!!!!!!!', 'you you you you you', 'We moved'])(
    'did not when the other wrote "%s"',
    (text) => {
      expect(wrote(text)).toBe(false);
    },
  );
});
