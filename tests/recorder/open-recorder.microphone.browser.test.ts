import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SAMPLE_RATE_HZ } from '../../src/base/sample-rate';
import { decodeRecording } from '../../src/recorder/decode-recording';
import { openRecorder } from '../../src/recorder/open-recorder';
import type { Recording } from '../../src/recorder/recording';
import { joined } from '../../src/recorder/take-samples';
import { keepingSinks, PREFERENCES, trackStates, watchStreams } from './keeping-sinks';

let streams: MediaStream[] = [];
let abort: AbortController;

beforeEach(() => {
  streams = watchStreams();
  abort = new AbortController();
});

afterEach(() => {
  abort.abort();
  vi.restoreAllMocks();
});

function open(sinks: ReturnType<typeof keepingSinks>['sinks']): Promise<Recording> {
  return openRecorder({ takeId: 'take-1', preferences: PREFERENCES, sinks, signal: abort.signal });
}

describe('a take', () => {
  it('has its length, its sound and its levels, and the microphone is closed with it', async () => {
    const { sinks, chunks, levels, heard, seconds } = keepingSinks();
    const before = Date.now();
    const recording = await open(sinks);
    expect(trackStates(streams)).toEqual(['live']);
    await heard(3.5);
    const take = await recording.stop();

    expect(trackStates(streams)).toEqual(['ended']);
    expect(take.id).toBe('take-1');
    expect(take.startedAt).toBeGreaterThanOrEqual(before);
    expect(take.startedAt).toBeLessThanOrEqual(Date.now() - 3_000);
    expect(take.durationS).toBeGreaterThanOrEqual(3.5);
    expect(take.durationS).toBeLessThan(4.5);
    expect(take.samples).toHaveLength(Math.round(take.durationS * SAMPLE_RATE_HZ));
    expect(seconds()).toBeCloseTo(take.durationS, 5);
    expect(take.levels).toHaveLength(Math.ceil(take.samples.length / 800));
    expect(take.levels.slice(0, levels.length)).toEqual(levels);
    expect(Math.max(...take.levels)).toBeGreaterThan(0.02); // somebody speaks

    expect(take.mimeType).toBe('audio/webm;codecs=opus');
    expect(chunks.map(({ index }) => index)).toEqual(chunks.map((_, n) => n));
    expect(chunks.length).toBeGreaterThanOrEqual(3);
    expect(chunks.every(({ mimeType }) => mimeType === take.mimeType)).toBe(true);
    const joined = await new Blob(chunks.map(({ bytes }) => bytes)).arrayBuffer();
    expect(new Uint8Array(joined)).toEqual(new Uint8Array(take.bytes));
  });

  it('leaves nothing behind that the browser would keep with its audio nodes', async () => {
    const nodes: AudioWorkletNode[] = [];
    const Real = AudioWorkletNode;
    vi.stubGlobal(
      'AudioWorkletNode',
      class extends Real {
        constructor(context: BaseAudioContext, name: string, options?: AudioWorkletNodeOptions) {
          super(context, name, options);
          nodes.push(this);
        }
      },
    );
    const { sinks, heard } = keepingSinks();
    const recording = await open(sinks);
    await heard(0.5);
    await recording.stop();
    expect(nodes.map(({ onprocessorerror, port }) => [onprocessorerror, port.onmessage])).toEqual([
      [null, null],
    ]);
    vi.unstubAllGlobals();
  });

  it('hands over a chunk of the recording each second', async () => {
    const { sinks, chunks, heard } = keepingSinks();
    const recording = await open(sinks);
    await heard(4.2);
    recording.discard();
    const gaps = chunks.slice(1).map(({ at }, n) => at - (chunks[n]?.at ?? 0));
    expect(gaps.length).toBeGreaterThanOrEqual(2);
    for (const gap of gaps) expect(gap).toBeLessThan(1_600);
  });

  it('holds the same moment at the same place in bytes and samples', async () => {
    const { sinks, heard } = keepingSinks();
    const recording = await open(sinks);
    await heard(4);
    const take = await recording.stop();
    const decoded = await decodeRecording(take.bytes, take.mimeType);
    expect(Math.abs(decoded.length - take.samples.length) / SAMPLE_RATE_HZ).toBeLessThan(0.25);
    expect(Math.abs(shiftOf(decoded, joined(take.samples))) / SAMPLE_RATE_HZ).toBeLessThan(0.15);
  });

  it('is the same when it is stopped twice', async () => {
    const { sinks, heard } = keepingSinks();
    const recording = await open(sinks);
    await heard(0.5);
    const first = recording.stop();
    expect(await recording.stop()).toBe(await first);
  });

  it('goes on through silence and only tells of it', async () => {
    const { sinks, heard, levels } = keepingSinks();
    const recording = await open(sinks);
    for (const track of streams.flatMap((stream) => stream.getTracks())) track.enabled = false; // digital zeros
    await heard(3);
    expect(sinks.onSilentInput).toHaveBeenCalledOnce();
    expect(levels.at(-1)).toBe(0);
    expect((await recording.stop()).durationS).toBeGreaterThan(2.9);
  });
});

describe('the microphone', () => {
  it('is opened with the switches that were chosen, and with the device as a wish', async () => {
    const { sinks } = keepingSinks();
    const recording = await openRecorder({
      takeId: 'take-1',
      preferences: {
        deviceId: 'gone',
        echoCancellation: true,
        noiseSuppression: true,
        autoGainControl: false,
      },
      sinks,
      signal: abort.signal,
    });
    recording.discard();
    expect(navigator.mediaDevices.getUserMedia).toHaveBeenCalledExactlyOnceWith({
      audio: {
        channelCount: 1,
        echoCancellation: true,
        noiseSuppression: true,
        autoGainControl: false,
        deviceId: { ideal: 'gone' },
      },
    });
  });

  it('closes when the take is discarded, and no chunk comes any more', async () => {
    const { sinks, chunks, heard } = keepingSinks();
    const recording = await open(sinks);
    await heard(0.3);
    recording.discard();
    expect(trackStates(streams)).toEqual(['ended']);
    await expect(recording.stop()).rejects.toMatchObject({ code: 'cancelled' });
    expect(chunks).toEqual([]);
  });

  it('closes when the signal aborts', async () => {
    const { sinks } = keepingSinks();
    await open(sinks);
    abort.abort();
    expect(trackStates(streams)).toEqual(['ended']);
  });

  it('is cancelled while the browser still asks the user, and closes if it is granted after all', async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    let grant = () => {};
    vi.mocked(navigator.mediaDevices.getUserMedia).mockReturnValueOnce(
      new Promise((resolve) => {
        grant = () => resolve(stream);
      }),
    );
    const opening = open(keepingSinks().sinks);
    abort.abort();
    await expect(opening).rejects.toMatchObject({ code: 'cancelled' });
    grant();
    await vi.waitUntil(() => trackStates(streams).every((state) => state === 'ended'));
  });

  it('that goes away is told once, and leaves the take so far', async () => {
    const { sinks, heard, seconds } = keepingSinks();
    const recording = await open(sinks);
    await heard(1.5);
    const [track] = streams[0]?.getTracks() ?? [];
    track?.stop();
    track?.dispatchEvent(new Event('ended')); // what the browser does when the plug is pulled
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    const heardUntilLost = seconds();
    const take = await recording.stop();
    expect(sinks.onLost).toHaveBeenCalledOnce();
    expect(sinks.onLost.mock.calls[0]?.[0]).toMatchObject({ code: 'microphone-lost' });
    expect(take.durationS).toBe(heardUntilLost);
    expect((await decodeRecording(take.bytes, take.mimeType)).length).toBeGreaterThan(SAMPLE_RATE_HZ);
  });

  it('goes on while its track lives, whatever the list of devices says', async () => {
    const { sinks, heard, seconds } = keepingSinks();
    const recording = await open(sinks);
    const list = vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockResolvedValue([]);
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    await heard(seconds() + 0.5);
    expect(trackStates(streams)).toEqual(['live']);
    expect(sinks.onLost).not.toHaveBeenCalled();
    expect((await recording.stop()).durationS).toBeGreaterThan(0.5);
    list.mockRestore();
  });

  it.each([
    ['NotAllowedError', 'microphone-denied'],
    ['SecurityError', 'microphone-denied'],
    ['NotFoundError', 'microphone-missing'],
    ['NotReadableError', 'microphone-busy'],
    ['AbortError', 'microphone-busy'],
    ['NotSupportedError', 'recording-unsupported'],
  ])('that the browser refuses with %s is %s', async (name, code) => {
    const refusal = new DOMException('refused', name);
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(refusal);
    await expect(open(keepingSinks().sinks)).rejects.toMatchObject({ code, cause: refusal });
  });

  it('that can do nothing that was asked for is opened as it is', async () => {
    vi.mocked(navigator.mediaDevices.getUserMedia).mockRejectedValueOnce(
      new OverconstrainedError('deviceId', 'no such device'),
    );
    const recording = await open(keepingSinks().sinks);
    recording.discard();
    expect(navigator.mediaDevices.getUserMedia).toHaveBeenLastCalledWith({ audio: true });
  });
});

describe('a file that is no recording', () => {
  it('is refused by name, and left as it was', async () => {
    const bytes = new TextEncoder().encode('not a recording').buffer;
    await expect(decodeRecording(bytes, 'audio/webm')).rejects.toMatchObject({
      code: 'recording-unreadable',
    });
    expect(bytes.byteLength).toBe(15);
  });
});

/** By how many samples `late` lies behind `reference`, found where their 10 ms envelopes fit best. */
function shiftOf(late: Float32Array, reference: Float32Array): number {
  const hop = 160;
  const envelope = (samples: Float32Array) =>
    Array.from({ length: Math.floor(samples.length / hop) }, (_, n) => {
      const block = samples.subarray(n * hop, (n + 1) * hop);
      return Math.sqrt(block.reduce((sum, sample) => sum + sample * sample, 0) / hop);
    });
  const [a, b] = [envelope(late), envelope(reference)];
  const likeness = (shift: number) => b.reduce((sum, level, n) => sum + level * (a[n + shift] ?? 0), 0);
  const shifts = Array.from({ length: 101 }, (_, n) => n - 50);
  const best = shifts.reduce((top, shift) => (likeness(shift) > likeness(top) ? shift : top), 0);
  return best * hop;
}
