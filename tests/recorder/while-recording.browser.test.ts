import { afterEach, describe, expect, it, vi } from 'vitest';
import { claimAudioSession } from '../../src/recorder/audio-session';
import { keepAwake } from '../../src/recorder/keep-awake';

afterEach(() => vi.restoreAllMocks());

/** A lock as the browser gives it, which it takes back when the page is hidden. */
function lockOf() {
  return {
    released: false,
    async release() {
      this.released = true;
    },
  };
}

describe('the screen', () => {
  function granting(...locks: ReturnType<typeof lockOf>[]) {
    const request = vi.spyOn(navigator.wakeLock, 'request');
    for (const lock of locks) request.mockResolvedValueOnce(lock as unknown as WakeLockSentinel);
    return request;
  }

  it('stays on until the take ends', async () => {
    const lock = lockOf();
    const request = granting(lock);
    const end = keepAwake(new EventTarget());
    await vi.waitUntil(() => request.mock.settledResults.length === 1);
    end();
    expect(lock.released).toBe(true);
  });

  it('is kept on again when the page comes back', async () => {
    const [first, second] = [lockOf(), lockOf()];
    const request = granting(first, second);
    const page = new EventTarget();
    const end = keepAwake(page);
    await vi.waitUntil(() => request.mock.settledResults.length === 1);
    page.dispatchEvent(new Event('visibilitychange'));
    expect(request).toHaveBeenCalledOnce();
    first.released = true;
    page.dispatchEvent(new Event('visibilitychange'));
    await vi.waitUntil(() => request.mock.settledResults.length === 2);
    end();
    expect(second.released).toBe(true);
  });

  it('is let go when the lock comes after the end, and a refusal costs nothing', async () => {
    const late = lockOf();
    granting(late);
    keepAwake(new EventTarget())();
    await vi.waitUntil(() => late.released);
    vi.mocked(navigator.wakeLock.request).mockRejectedValueOnce(new DOMException('', 'NotAllowedError'));
    const end = keepAwake(new EventTarget());
    await expect(vi.mocked(navigator.wakeLock.request).mock.results.at(-1)?.value).rejects.toThrow();
    end();
  });
});

describe('the audio session of iOS', () => {
  it('is for recording while a take runs, and the browser’s own after it', () => {
    const audioSession = { type: 'auto' };
    Object.defineProperty(navigator, 'audioSession', { configurable: true, value: audioSession });
    const release = claimAudioSession();
    expect(audioSession.type).toBe('play-and-record');
    release();
    expect(audioSession.type).toBe('auto'); // from `playback` iOS opens no microphone
    Reflect.deleteProperty(navigator, 'audioSession');
  });

  it('is nothing elsewhere', () => {
    expect(() => claimAudioSession()()).not.toThrow();
  });
});
