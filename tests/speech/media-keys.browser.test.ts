import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { SAMPLE_RATE_HZ } from '../../src/base/sample-rate';
import { encodeWav } from '../../src/review/wav-file';
import { listenToMediaKeys } from '../../src/speech/media-keys';
import { ringTone } from '../../src/speech/tone';

const silence = new Blob([encodeWav(new Float32Array(10 * SAMPLE_RATE_HZ))], { type: 'audio/wav' });

/** The browser's own handlers can't be pressed from a page, so the test holds what was registered. */
function registeredKeys() {
  const handlers = new Map<MediaSessionAction, MediaSessionActionHandler | null>();
  const spy = vi
    .spyOn(navigator.mediaSession, 'setActionHandler')
    .mockImplementation((action, handler) => void handlers.set(action, handler));
  onTestFinished(() => spy.mockRestore());
  return handlers;
}

describe('media keys', () => {
  it('are heard as the key that the system believes was pressed', () => {
    const handlers = registeredKeys();
    const pressed: MediaSessionAction[] = [];
    const end = listenToMediaKeys(silence, 'Mock interview', (key) => pressed.push(key));
    handlers.get('play')?.({ action: 'play' });
    handlers.get('pause')?.({ action: 'pause' });
    expect(pressed).toEqual(['play', 'pause']);
    expect(navigator.mediaSession.playbackState).toBe('playing'); // so that the next key comes here too
    end();
  });

  it('are given back at the end', () => {
    const handlers = registeredKeys();
    const end = listenToMediaKeys(silence, 'Mock interview', () => {});
    end();
    expect([...handlers.values()].every((handler) => handler === null)).toBe(true);
    expect(navigator.mediaSession.playbackState).toBe('none');
    expect(navigator.mediaSession.metadata).toBeNull();
  });
});

describe('the tone', () => {
  it('lets nobody wait, with or without a sound device', async () => {
    const before = performance.now();
    await ringTone();
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
