import { afterEach, expect, it, vi } from 'vitest';
import { DEVICE_WAIT_MS } from '../../src/base/deadline';
import { graphicsCardTrouble } from '../../src/transcription/graphics-card';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('takes a driver that never answers for no graphics card', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { gpu: { requestAdapter: () => new Promise(() => {}) } });
  vi.stubGlobal('WebAssembly', { Suspending: class {} });
  const trouble = graphicsCardTrouble();
  await vi.advanceTimersByTimeAsync(DEVICE_WAIT_MS);
  expect(await trouble).toBe('no-adapter');
});
