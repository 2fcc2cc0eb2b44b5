import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SAMPLE_RATE_HZ } from '../../src/base/sample-rate';
import { decodeRecording } from '../../src/recorder/decode-recording';
import { listMicrophones } from '../../src/recorder/microphones';
import { openRecorder } from '../../src/recorder/open-recorder';
import type { Recording } from '../../src/recorder/recording';
import type { Take } from '../../src/recorder/take';
import { testMicrophone } from '../../src/recorder/test-microphone';
import { keepingSinks, PREFERENCES, trackStates, watchStreams } from './keeping-sinks';

// The same waits, shorter: nobody needs to sit through them.
vi.mock('../../src/recorder/system-wait', () => ({ SYSTEM_WAIT_MS: 1_500, FIRST_CHUNK_S: 1.5 }));

const never = () => new Promise<never>(() => {});

let streams: MediaStream[];
let contexts: AudioContext[];
let abort: AbortController;

beforeEach(() => {
  streams = watchStreams();
  contexts = [];
  abort = new AbortController();
});

afterEach(() => {
  abort.abort();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function open(sinks: ReturnType<typeof keepingSinks>['sinks']): Promise<Recording> {
  return openRecorder({ takeId: 'take-1', preferences: PREFERENCES, sinks, signal: abort.signal });
}

/** Keeps hold of each AudioContext, after `change` made it what a worse system gives. */
function contextsThat(change: (context: AudioContext) => void): void {
  const Real = AudioContext;
  vi.stubGlobal(
    'AudioContext',
    class extends Real {
      constructor(options?: AudioContextOptions) {
        super(options);
        contexts.push(this);
        change(this);
      }
    },
  );
}

/** A MediaRecorder of a worse system. */
function recorderThat(change: (recorder: MediaRecorder) => void): void {
  const Real = MediaRecorder;
  vi.stubGlobal(
    'MediaRecorder',
    class extends Real {
      constructor(stream: MediaStream, options?: MediaRecorderOptions) {
        super(stream, options);
        change(this);
      }
    },
  );
}

/** Events of this name never reach the page. */
function swallow(target: EventTarget, name: string): void {
  Object.defineProperty(target, `on${name}`, { configurable: true, set: () => {}, get: () => null });
}

async function expectDecodable(take: Take): Promise<void> {
  const decoded = await decodeRecording(take.bytes, take.mimeType);
  expect(Math.abs(decoded.length / SAMPLE_RATE_HZ - take.durationS)).toBeLessThan(0.5);
}

describe('an AudioContext that is suspended in a take', () => {
  it('is resumed, and nothing is missing at Stop', async () => {
    contextsThat(() => {});
    const { sinks, heard, seconds } = keepingSinks();
    const recording = await open(sinks);
    await heard(1);
    await contexts[0]?.suspend();
    await heard(seconds() + 1);
    const take = await recording.stop();
    expect(take.durationS).toBeGreaterThan(2);
    await expectDecodable(take);
  });

  it('and can’t be resumed is told within seconds, and Stop gives what the compressed recording holds', async () => {
    contextsThat(() => {});
    const { sinks, heard, seconds } = keepingSinks();
    const recording = await open(sinks);
    await heard(1);
    for (const context of contexts) vi.spyOn(context, 'resume').mockImplementation(never);
    await contexts[0]?.suspend();
    await vi.waitUntil(() => sinks.onMissing.mock.calls.length > 0, { timeout: 5_000 });
    expect(sinks.onMissing.mock.calls).toEqual([[true]]);
    const live = seconds();
    const take = await recording.stop();
    expect(take.durationS).toBeGreaterThan(live + 1.5);
    expect(take.samples).toHaveLength(Math.round(take.durationS * SAMPLE_RATE_HZ));
    expect(take.levels).toHaveLength(Math.ceil(take.samples.length / 800));
  });
});

describe('an AudioContext that never starts', () => {
  it('leaves the compressed recording, which is decoded at Stop', async () => {
    contextsThat((context) => {
      void context.suspend();
      vi.spyOn(context, 'resume').mockImplementation(never);
    });
    const { sinks, chunks } = keepingSinks();
    const recording = await open(sinks);
    expect(sinks.onMissing.mock.calls).toEqual([[true]]);
    await vi.waitUntil(() => chunks.length >= 2, { timeout: 5_000 });
    const take = await recording.stop();
    expect(trackStates(streams)).toEqual(['ended']);
    expect(take.durationS).toBeGreaterThan(1.5);
    expect(Math.max(...take.levels)).toBeGreaterThan(0.001);
  });

  it('ends the test of the microphone with an error', async () => {
    contextsThat((context) => {
      void context.suspend();
      vi.spyOn(context, 'resume').mockImplementation(never);
    });
    const { signal } = abort;
    await expect(
      testMicrophone({ preferences: PREFERENCES, onLevel: () => {}, signal }),
    ).rejects.toMatchObject({
      code: 'recording-unsupported',
    });
    expect(trackStates(streams)).toEqual(['ended']);
  });
});

it('takes a context at the rate of the track where the browser joins no other', async () => {
  const rates: (number | undefined)[] = [];
  const Real = AudioContext;
  vi.stubGlobal(
    'AudioContext',
    class extends Real {
      constructor(options?: AudioContextOptions) {
        super(options);
        rates.push(options?.sampleRate);
        if (options?.sampleRate !== undefined) return;
        vi.spyOn(this as AudioContext, 'createMediaStreamSource').mockImplementation(() => {
          throw new DOMException('different sample-rate', 'NotSupportedError'); // as Firefox does
        });
      }
    },
  );
  const { sinks, heard } = keepingSinks();
  const recording = await open(sinks);
  await heard(1);
  const take = await recording.stop();
  expect(rates).toEqual([undefined, streams[0]?.getAudioTracks()[0]?.getSettings().sampleRate]);
  expect(take.durationS).toBeGreaterThan(0.9);
  expect(sinks.onMissing).not.toHaveBeenCalled();
});

describe('a MediaRecorder', () => {
  it('that never says it has stopped leaves the chunks that came', async () => {
    recorderThat((recorder) => swallow(recorder, 'stop'));
    const { sinks, heard, chunks } = keepingSinks();
    const recording = await open(sinks);
    await heard(2.5);
    const take = await recording.stop();
    expect(trackStates(streams)).toEqual(['ended']);
    expect(chunks.length).toBeGreaterThanOrEqual(2);
    await expectDecodable(take);
  });

  it.each([
    ['never says it has started', () => recorderThat((recorder) => swallow(recorder, 'start'))],
    [
      'is not there',
      () => {
        vi.stubGlobal(
          'MediaRecorder',
          class {
            static isTypeSupported = () => false;
            constructor() {
              throw new DOMException('no encoder', 'NotSupportedError');
            }
          },
        );
      },
    ],
    ['gives no byte', () => recorderThat((recorder) => swallow(recorder, 'dataavailable'))],
  ])('that %s is replaced by a WAV, stored as it grows', async (_, arrange) => {
    arrange();
    const { sinks, heard, chunks } = keepingSinks();
    const recording = await open(sinks);
    await heard(3);
    const stored = storedFile(chunks); // as a crash would leave it
    const take = await recording.stop();
    expect(take.mimeType).toBe('audio/wav');
    expect((await decodeRecording(stored, 'audio/wav')).length / SAMPLE_RATE_HZ).toBeGreaterThan(1);
    await expectDecodable(take);
    expect(new Uint8Array(storedFile(chunks))).toEqual(new Uint8Array(take.bytes));
  });
});

describe('a system that does not answer', () => {
  it('when a recording is decoded leaves what came live', async () => {
    contextsThat(() => {});
    vi.spyOn(OfflineAudioContext.prototype, 'decodeAudioData').mockImplementation(never);
    const { sinks, heard } = keepingSinks();
    const recording = await open(sinks);
    await heard(1);
    for (const context of contexts) vi.spyOn(context, 'resume').mockImplementation(never);
    await contexts[0]?.suspend();
    await vi.waitUntil(() => sinks.onMissing.mock.calls.length > 0, { timeout: 5_000 });
    const take = await recording.stop();
    expect(take.durationS).toBeGreaterThan(0.9);
    await expect(decodeRecording(take.bytes, take.mimeType)).rejects.toMatchObject({
      code: 'recording-unreadable',
    });
  });

  it('when it is asked for the microphones has none to name, and records all the same', async () => {
    vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockImplementation(never);
    expect(await listMicrophones()).toEqual([]);
    const { sinks, heard } = keepingSinks();
    const preferences = { ...PREFERENCES, deviceId: 'chosen-once' };
    const { signal } = abort;
    const recording = await openRecorder({ takeId: 'take-1', preferences, sinks, signal });
    await heard(0.2);
    recording.discard();
  });

  it('when the allowed microphone is to open is told as one in use; what opens later is closed', async () => {
    const granted = { state: 'granted' } as PermissionStatus;
    vi.spyOn(navigator.permissions, 'query').mockResolvedValue(granted);
    const asked = vi.mocked(navigator.mediaDevices.getUserMedia);
    const real = asked.getMockImplementation();
    let openLate = () => {};
    const late = new Promise<void>((resolve) => {
      openLate = resolve;
    });
    asked.mockImplementation(async (constraints) => {
      await late;
      return (await real?.(constraints)) ?? never();
    });
    await expect(open(keepingSinks().sinks)).rejects.toMatchObject({ code: 'microphone-busy' });
    openLate();
    await vi.waitUntil(() => trackStates(streams).join() === 'ended');
  }, 20_000);
});

describe('leaving', () => {
  it.each([
    [
      'the samples',
      () =>
        contextsThat((context) => vi.spyOn(context, 'resume').mockImplementation(never) && context.suspend()),
    ],
    [
      'the worklet',
      () => contextsThat((context) => vi.spyOn(context.audioWorklet, 'addModule').mockImplementation(never)),
    ],
    ['the recorder', () => recorderThat((recorder) => swallow(recorder, 'start'))],
  ])('while %s are waited for closes the microphone at once', async (_, arrange) => {
    arrange();
    const opening = open(keepingSinks().sinks);
    await vi.waitUntil(() => streams.length > 0);
    const refused = expect(opening).rejects.toMatchObject({ code: 'cancelled' });
    abort.abort();
    expect(trackStates(streams)).toEqual(['ended']);
    await refused;
  });
});

describe('the audio session of iOS', () => {
  it('is for recording before the microphone is asked for, in the first take and in the second', async () => {
    const audioSession = { type: 'auto' };
    Object.defineProperty(navigator, 'audioSession', { configurable: true, value: audioSession });
    const asked = vi.mocked(navigator.mediaDevices.getUserMedia);
    const real = asked.getMockImplementation();
    asked.mockImplementation(async (constraints) => {
      if (audioSession.type !== 'play-and-record' && audioSession.type !== 'auto') {
        throw new DOMException('AudioSession category is not compatible', 'InvalidStateError');
      }
      expect(audioSession.type).toBe('play-and-record');
      return (await real?.(constraints)) ?? never();
    });
    try {
      for (let take = 1; take <= 2; take++) {
        const { sinks, heard } = keepingSinks();
        const recording = await open(sinks);
        await heard(0.2);
        await recording.stop();
        expect(audioSession.type).toBe('auto');
      }
    } finally {
      Reflect.deleteProperty(navigator, 'audioSession');
    }
  });
});

it('says that a page by http from elsewhere gets no microphone', async () => {
  vi.stubGlobal('isSecureContext', false);
  const devices = Object.getOwnPropertyDescriptor(Navigator.prototype, 'mediaDevices');
  Object.defineProperty(Navigator.prototype, 'mediaDevices', { configurable: true, get: () => undefined });
  try {
    await expect(open(keepingSinks().sinks)).rejects.toMatchObject({ code: 'insecure-page' });
  } finally {
    if (devices) Object.defineProperty(Navigator.prototype, 'mediaDevices', devices);
  }
});

/** The chunks as the store joins them: the last of each index. */
function storedFile(chunks: ReturnType<typeof keepingSinks>['chunks']): ArrayBuffer {
  const latest = new Map(chunks.map(({ index, bytes }) => [index, new Uint8Array(bytes)]));
  const joined = [...latest.entries()].sort(([a], [b]) => a - b).map(([, bytes]) => bytes);
  const whole = new Uint8Array(joined.reduce((length, { byteLength }) => length + byteLength, 0));
  let offset = 0;
  for (const chunk of joined) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole.buffer;
}

describe('a headset that wakes up', () => {
  /** Digital zeros first, then a tone. */
  function microphoneAwakeAfter(seconds: number): void {
    const context = new AudioContext();
    const tone = new OscillatorNode(context, { frequency: 300 });
    const gain = new GainNode(context, { gain: 0 });
    const out = new MediaStreamAudioDestinationNode(context);
    tone.connect(gain).connect(out);
    tone.start();
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(async () => {
      gain.gain.setValueAtTime(0.5, context.currentTime + seconds);
      return out.stream;
    });
  }

  it('is waited for, so that the take begins when it hears', async () => {
    microphoneAwakeAfter(1);
    const { sinks, heard } = keepingSinks();
    const recording = await open(sinks);
    await heard(1);
    const take = await recording.stop();
    expect(take.levels.findIndex((level) => level > 0.05)).toBeLessThan(8); // 0.4 s
  });

  it('is not waited for without end: a muted microphone opens, and is told as one', async () => {
    microphoneAwakeAfter(60);
    const { sinks } = keepingSinks();
    const recording = await open(sinks);
    await vi.waitUntil(() => sinks.onSilentInput.mock.calls.length > 0, { timeout: 10_000 });
    recording.discard();
  });
});
