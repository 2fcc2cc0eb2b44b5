import { afterEach, describe, expect, it, vi } from 'vitest';
import { findMicrophone, listMicrophones, watchMicrophones } from '../../src/recorder/microphones';
import { testMicrophone } from '../../src/recorder/test-microphone';

const PREFERENCES = {
  deviceId: null,
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: false,
};

afterEach(() => vi.restoreAllMocks());

describe('the list of microphones', () => {
  it('names the ones at hand', async () => {
    const microphones = await listMicrophones();
    expect(microphones.length).toBeGreaterThan(0);
    for (const { id, label } of microphones) {
      expect(id).not.toBe('');
      expect(label).not.toBe('');
    }
  });

  it('is told at once and on every change, until it is not wanted any more', async () => {
    const listener = vi.fn();
    const end = watchMicrophones(listener);
    await vi.waitUntil(() => listener.mock.calls.length === 1);
    vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockResolvedValue([]);
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    await vi.waitUntil(() => listener.mock.calls.length === 2);
    expect(listener).toHaveBeenLastCalledWith([]);
    end();
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    expect(navigator.mediaDevices.enumerateDevices).toHaveBeenCalledOnce();
  });
});

describe('a chosen microphone', () => {
  const choices = [
    { id: 'a', label: 'Built-in' },
    { id: 'new-id', label: 'Headset' },
  ];

  it('is found by its id', () => {
    expect(findMicrophone(choices, { deviceId: 'a', deviceLabel: 'Headset' })?.id).toBe('a');
  });

  it('is found by its label when replugging gave it another id', () => {
    expect(findMicrophone(choices, { deviceId: 'old-id', deviceLabel: 'Headset' })?.id).toBe('new-id');
  });

  it('is missed when it is away', () => {
    expect(findMicrophone(choices, { deviceId: 'old-id', deviceLabel: '' })).toBeNull();
  });
});

describe('testing a microphone', () => {
  it('names the one that opened when the chosen one is away', async () => {
    const onOther = vi.fn<(label: string) => void>();
    const open = (chosen: { readonly deviceId: string; readonly deviceLabel: string }) =>
      testMicrophone({
        preferences: { ...PREFERENCES, ...chosen },
        onLevel: () => {},
        onOther,
        signal: new AbortController().signal,
      });
    const [here] = await listMicrophones();
    if (!here) throw new Error('there is no microphone');
    (await open({ deviceId: here.id, deviceLabel: here.label }))();
    expect(onOther).not.toHaveBeenCalled();
    (await open({ deviceId: 'away', deviceLabel: 'Headset of yesterday' }))();
    expect(onOther).toHaveBeenCalledOnce();
    expect(onOther.mock.calls[0]?.[0]).not.toBe('');
  });

  it('gives its level until it is stopped, and closes it', async () => {
    const opened = vi.spyOn(navigator.mediaDevices, 'getUserMedia');
    const onLevel = vi.fn<(rms: number) => void>();
    const stop = await testMicrophone({
      preferences: PREFERENCES,
      onLevel,
      signal: new AbortController().signal,
    });
    await vi.waitUntil(() => onLevel.mock.calls.some(([rms]) => rms > 0.01), { timeout: 10_000 });
    stop();
    const stream = await opened.mock.results[0]?.value;
    expect(stream?.getTracks().map((track: MediaStreamTrack) => track.readyState)).toEqual(['ended']);
  });
});
